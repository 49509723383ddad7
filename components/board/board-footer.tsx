import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import { type Look, there } from "./frame";
import { QrFigure } from "./qr-figure";

export function BoardFooter({ look, org, url }: { look: Look; org: BoardOrg; url: string }) {
  const words = loadWords(look.locale, "board");
  return (
    <>
      <p>{[org.phone ? words("phone", { phone: org.phone }) : "", org.name].filter(Boolean).join("　")}</p>
      <p data-screen-only>
        <a
          href={there(look, `/board/${org.code}/poster`)}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {words("poster")}
        </a>
      </p>
      <div className="hidden print:block">
        <QrFigure url={url} small />
      </div>
    </>
  );
}
