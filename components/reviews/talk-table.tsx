import { DrawnTable } from "@/components/ui/drawn-table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Talk } from "@/lib/reviews/talks/queries";
import { SubjectName } from "./subject-name";

/** REV-14: who talked with whom, and what was said. */
export function TalkTable({ locale, rows }: { locale: Locale; rows: readonly Talk[] }) {
  const words = loadWords(locale, "reviews");
  return (
    <DrawnTable
      locale={locale}
      caption={words("talks.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("talks.empty")}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          phone: "title",
          cell: SubjectName,
        },
        {
          key: "reviewer",
          header: words("fields.reviewer"),
          cell: ({ reviewerName, heldOn, roundTitle }) => (
            <span className="whitespace-nowrap">
              {reviewerName}
              <small>{formatFullDay(locale, heldOn)}</small>
              <small>{roundTitle}</small>
            </span>
          ),
        },
        ...(["achievements", "shortcomings", "direction"] as const).map((key) => ({
          key,
          header: words(`fields.${key}`),
          phoneLabel: words(`fields.${key}`),
          cell: (row: Talk) => row[key],
        })),
      ]}
    />
  );
}
