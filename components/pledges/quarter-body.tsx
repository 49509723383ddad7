import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { QuarterLine } from "@/lib/pledges/reports/queries";

type QuarterBodyProps = { locale: Locale; org: string; lines: readonly QuarterLine[]; fills: boolean; whole: boolean };

/** What was entered during the quarter, and what nobody said a word about; that there is nothing can be said of the `whole` quarter only. */
export function QuarterBody({ locale, org, lines, fills, whole }: QuarterBodyProps) {
  const words = loadWords(locale, "reports");
  const told = lines.filter(({ note }) => note !== null);
  const silent = lines.filter(({ note, state }) => note === null && state === "OPEN");
  return (
    <>
      <Section title={words("body")}>
        <p className="mb-2 text-sm text-ink-2">{words("bodyNote")}</p>
        {whole && told.length === 0 ? <Empty>{words("noBody")}</Empty> : null}
        <ol className="grid gap-1">
          {told.map(({ id, who, number, text, note, quantity }) => (
            <li key={id} className="border-l-2 border-line pl-3">
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
        {whole && silent.length === 0 ? <p>{words("missingNone")}</p> : null}
        <ul className="grid gap-1">
          {silent.map(({ id, who, number, text }) => (
            <li key={id} className="border-l-2 border-amber pl-3">
              {who}　{number}. {text}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
