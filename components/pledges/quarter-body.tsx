import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { QuarterLine } from "@/lib/pledges/reports/queries";

type QuarterBodyProps = { locale: Locale; org: string; lines: readonly QuarterLine[]; fills: boolean };

/** What was entered during the quarter, and what nobody said a word about. */
export function QuarterBody({ locale, org, lines, fills }: QuarterBodyProps) {
  const words = loadWords(locale, "reports");
  const told = lines.filter(({ note }) => note !== null);
  const silent = lines.filter(({ note, state }) => note === null && state === "OPEN");
  return (
    <>
      <Section title={words("body")}>
        <p className="mb-2 text-sm text-ink-2">{words("bodyNote")}</p>
        {told.length === 0 ? <Empty>{words("noBody")}</Empty> : null}
        <ol className="grid gap-1">
          {told.map(({ who, number, text, note, quantity }) => (
            <li key={`${who}${number}`} className="border-l-2 border-line pl-3">
              <span className="text-ink-2">
                {who}　{number}. {text}
              </span>
              <br />
              {[note, quantity].filter(Boolean).join("　")}
            </li>
          ))}
        </ol>
      </Section>
      <Section
        title={words("missing")}
        links={fills && silent.length > 0 ? [{ href: `/o/${org}/pledges/progress`, label: words("fill") }] : []}
      >
        {silent.length === 0 ? <p>{words("missingNone")}</p> : null}
        <ul className="grid gap-1">
          {silent.map(({ who, number, text }) => (
            <li key={`${who}${number}`} className="border-l-2 border-amber pl-3">
              {who}　{number}. {text}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
