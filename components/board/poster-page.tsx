import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import { Frame, type Look, there } from "./frame";
import { QrFigure } from "./qr-figure";

/** One A4 sheet for the wall: scan, read, no account needed. */
export function PosterPage({ look, org, url }: { look: Look; org: BoardOrg; url: string }) {
  const words = loadWords(look.locale, "board");
  return (
    <Frame
      look={look}
      title={`${words("posterTitle")} · ${org.name}`}
      heading={{ above: org.name, title: words("posterTitle") }}
      home={{ href: there(look, `/board/${org.code}`), label: words("titleOrgs") }}
      footer={
        <p>{[words("posterFoot"), org.phone ? words("phone", { phone: org.phone }) : ""].filter(Boolean).join("　")}</p>
      }
    >
      <p className="text-center text-xl">{words("posterLead", { org: org.name })}</p>
      <QrFigure url={url} />
    </Frame>
  );
}
