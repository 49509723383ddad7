import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Round } from "@/lib/reviews/rounds/queries";
import { roundTones } from "./tones";

/** The org's own rounds with how far each is covered. */
export function RoundTable({ locale, org, rounds }: { locale: Locale; org: string; rounds: readonly Round[] }) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.rounds")}
      rows={rounds}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: words("fields.round"),
          cell: ({ id, title, period }) => (
            <>
              <a href={`/o/${org}/reviews/${id}`} className="underline underline-offset-4">
                {title}
              </a>
              <small>{formatPeriod(locale, period)}</small>
            </>
          ),
        },
        { key: "subjects", header: words("fields.subjects"), cell: ({ subjects }) => words(`subjects.${subjects}`) },
        {
          key: "window",
          header: words("fields.window"),
          cell: ({ opensOn, closesOn }) => `${formatDay(locale, opensOn)}–${formatDay(locale, closesOn)}`,
        },
        {
          key: "due",
          header: words("figures.due"),
          align: "right",
          phoneLabel: words("figures.due"),
          cell: ({ done, left, exempted }) => done + left + exempted,
        },
        {
          key: "done",
          header: words("figures.done"),
          align: "right",
          phoneLabel: words("figures.done"),
          cell: ({ done }) => done,
        },
        {
          key: "left",
          header: words("figures.left"),
          align: "right",
          phoneLabel: words("figures.left"),
          cell: ({ left }) => left,
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) => <Tag tone={roundTones[state]}>{words(`roundStates.${state}`)}</Tag>,
        },
      ]}
    />
  );
}
