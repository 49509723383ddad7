import { type Entry, type Month, weeksOf } from "@/lib/campaigns/calendars/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { entryWords } from "./entry-words";

type Props = { locale: Locale; month: Month; today: Day; entries: readonly Entry[]; caption: string };
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const shown = 3;

/** A month at one look. On a phone a day shows how many; the list below says what. */
export function MonthGrid({ locale, month, today, entries, caption }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <table className="mb-6 w-full table-fixed border-collapse border border-line bg-sheet">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" className="border border-line bg-head py-1 text-center text-sm font-semibold">
              {words(`calendar.weekdays.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Cell
                key={day}
                locale={locale}
                day={day}
                today={today}
                inside={day >= month.first && day <= month.last}
                entries={entries.filter((entry) => entry.day === day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { locale: Locale; day: Day; today: Day; inside: boolean; entries: readonly Entry[] };

function Cell({ locale, day, today, inside, entries }: CellProps) {
  const words = loadWords(locale, "campaigns");
  const mark = day === today ? "bg-red-wash text-red" : "";
  return (
    <td className="h-12 border border-line p-1 align-top sm:h-24">
      <span className={`inline-block px-1 text-sm ${inside ? "" : "text-ink-2"} ${mark}`}>{Number(day.slice(8))}</span>
      {entries.length > 0 ? <b className="block text-center text-sm text-red sm:hidden">{entries.length}</b> : null}
      <ul className="hidden text-xs leading-snug sm:block">
        {entries.slice(0, shown).map((entry) => (
          <li
            key={`${entry.kind}${entry.subjectId}${entry.title}`}
            className={`truncate ${entry.done ? "text-ink-2 line-through" : ""}`}
          >
            {entryWords(locale, entry)}
          </li>
        ))}
        {entries.length > shown ? <li>{words("calendar.more", { count: entries.length - shown })}</li> : null}
      </ul>
    </td>
  );
}
