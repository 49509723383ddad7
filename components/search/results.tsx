import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Found, type FoundKind, foundHref, foundKinds, mostFound } from "@/lib/notifications/search/rules";

type ResultsProps = {
  locale: Locale;
  org: string;
  asked: string;
  kind: FoundKind | undefined;
  found: readonly Found[];
};

/** What was found, a section a kind with 共 N 条; a kind that has more leads to its own page. */
export function Results({ locale, org, asked, kind, found }: ResultsProps) {
  const words = loadWords(locale, "search");
  const address = (of: FoundKind) => `/o/${org}/search?q=${encodeURIComponent(asked)}&kind=${of}`;
  return foundKinds.map((of) => {
    const rows = found.filter((row) => row.kind === of);
    const [first] = rows;
    if (!first) return null;
    const more = !kind && first.total > rows.length ? [{ href: address(of), label: words("all") }] : [];
    return (
      <Section
        key={of}
        title={words("count", {
          kind: words(`kinds.${of}`),
          count: first.total,
          most: first.total >= mostFound ? 1 : 0,
        })}
        links={more}
      >
        <ul className="border border-line bg-sheet">
          {rows.map((row) => (
            <li key={row.id} className="border-line not-first:border-t">
              <a href={foundHref(row, org)} className="block min-h-target px-4 py-2.5 hover:bg-head">
                <span className="block">
                  <Marked text={row.title} asked={asked} />
                </span>
                <span className="block text-sm text-ink-2">{lineOf(locale, row)}</span>
              </a>
            </li>
          ))}
        </ul>
        {kind && first.total > rows.length ? <p className="mt-2 text-sm text-ink-2">{words("closer")}</p> : null}
      </Section>
    );
  });
}

/** The words asked for stand out in what was found. */
function Marked({ text, asked }: { text: string; asked: string }) {
  const wanted = asked.split(/\s+/).filter(Boolean);
  const first = wanted.find((word) => text.includes(word));
  if (!first) return text;
  const at = text.indexOf(first);
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-gold-wash text-ink">{first}</mark>
      {text.slice(at + first.length)}
    </>
  );
}

function lineOf(locale: Locale, { kind, orgName, detail, number }: Found): string {
  const [words, pledges] = [loadWords(locale, "search"), loadWords(locale, "pledges")];
  const numbered = number === null ? "" : words("number", { number });
  switch (kind) {
    case "PERSON":
      return orgName;
    case "ORG":
      return detail;
    case "ITEM":
      return [detail, numbered, orgName].join(" · ");
    case "PLEDGE":
      return [numbered, pledgeState(pledges, detail), orgName].filter(Boolean).join(" · ");
    case "RECTIFICATION":
      return [numbered, orgName].join(" · ");
    default:
      return [detail, orgName].filter(Boolean).join(" · ");
  }
}

const states = ["RAISED", "RETURNED", "SETTLED", "PUBLISHED"] as const;
function pledgeState(words: ReturnType<typeof loadWords<"pledges">>, state: string): string {
  const known = states.find((name) => name === state);
  return known ? words(`states.${known}`) : "";
}
