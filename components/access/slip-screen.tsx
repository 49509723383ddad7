import { QrFigure } from "@/components/board/qr-figure";
import { doctype, PublicPage } from "@/components/shell/public-page";
import type { Paper } from "@/lib/auth/paper";
import { groupCode } from "@/lib/auth/slips/codes";
import type { SignInSlip } from "@/lib/auth/slips/commands";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SessionView } from "@/lib/kernel/work";
import { activationAddress } from "./slip-papers";

type Place = { origin: string; view: SessionView; back: string; locale: Locale };

/** The slip on the screen, for a person who stands here with a phone; gone with the page. */
export async function drawSlip(slip: SignInSlip, place: Place): Promise<Paper> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return {
    type: "text/html; charset=utf-8",
    body: doctype + renderToStaticMarkup(<SlipScreen slip={slip} place={place} />),
  };
}

function SlipScreen({ slip, place }: { slip: SignInSlip; place: Place }) {
  const { origin, view, back, locale } = place;
  const words = loadWords(locale, "access");
  return (
    <PublicPage
      locale={locale}
      size="standard"
      title={words("slip.title")}
      stylesheet="/public.css"
      words={{ skip: loadWords(locale, "shell")("skip"), preferences: words("slip.title") }}
      links={[]}
      home={{ href: back, label: words("slip.back") }}
      heading={{
        above: view.org?.name ?? "",
        title: slip.name,
        below: words("slip.until", { day: formatFullDay(locale, slip.until) }),
      }}
      footer={words("slip.screenNote")}
    >
      <QrFigure url={activationAddress(origin, slip.code)} />
      <dl className="mx-auto grid max-w-sm grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-ink-2">{words("slip.login")}</dt>
        <dd className="font-semibold">{slip.login}</dd>
        <dt className="text-ink-2">{words("slip.code")}</dt>
        <dd className="text-xl font-semibold tracking-wider">{groupCode(slip.code)}</dd>
      </dl>
      <ol className="mx-auto mt-6 max-w-sm list-decimal pl-5">
        <li>{words("slip.steps.scan")}</li>
        <li>{words("slip.steps.choose")}</li>
        <li>{words("slip.steps.later")}</li>
      </ol>
    </PublicPage>
  );
}
