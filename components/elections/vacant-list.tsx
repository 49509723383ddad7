import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type VacantListProps = {
  locale: Locale;
  org: string;
  rows: readonly { code: string; name: string; acting: string | null }[];
};

/** Lower organisations that nobody heads, or somebody for the time being: the superior may fill the seat (LIFE-04). */
export function VacantList({ locale, org, rows }: VacantListProps) {
  const words = loadWords(locale, "elections");
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ code, name, acting }) => (
        <li
          key={code}
          className="flex flex-wrap items-center justify-between gap-x-4 border-line px-4 not-first:border-t"
        >
          <span className="flex flex-wrap items-center gap-x-3">
            {name}
            <Tag tone={acting ? "due" : "late"}>
              {acting ? words("vacantActing", { name: acting }) : words("vacantNone")}
            </Tag>
          </span>
          <a
            href={`/o/${org}/people/elections/new?for=${code}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {words("seat")}
          </a>
        </li>
      ))}
    </ul>
  );
}
