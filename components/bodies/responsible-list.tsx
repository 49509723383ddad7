import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Responsible } from "@/lib/people/divisions/queries";
import { NameUnitHeadForm } from "./division-forms";

type ResponsibleListProps = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly Responsible[];
  names: readonly string[];
  keeps: boolean;
};

/** ORG-17: the secretary answers for the organisation first, the head of a department for the department. */
export function ResponsibleList({ locale, org, today, rows, names, keeps }: ResponsibleListProps) {
  const words = loadWords(locale, "bodies");
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ unitId, unit, name, title, beginsOn }) => (
        <li
          key={unitId ?? "org"}
          className="flex min-h-target flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line px-4 py-2 not-first:border-t"
        >
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-24 text-ink-2">{unit ?? words("responsible.org")}</span>
            {name ? (
              <>
                <strong className="font-semibold">{name}</strong>
                <span className="text-sm text-ink-2">
                  {[title, beginsOn ? words("responsible.since", { from: formatFullDay(locale, beginsOn) }) : ""]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </>
            ) : (
              <Tag tone="due">{words("responsible.vacant")}</Tag>
            )}
          </span>
          {keeps && unitId ? (
            <NameUnitHeadForm locale={locale} org={org} today={today} names={names} unitId={unitId} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
