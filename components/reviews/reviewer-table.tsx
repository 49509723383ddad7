import { Bar } from "@/components/ui/bar";
import { type Column, DataTable } from "@/components/ui/table";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { ReviewerRow } from "@/lib/reviews/reviewers/queries";

type Props = {
  locale: Locale;
  today: Day;
  rows: readonly ReviewerRow[];
  /** Where a reviewer's subjects are shown. */
  hrefOf: (row: ReviewerRow) => string;
  chosen?: ReviewerRow | undefined;
  /** The rows are of several organisations. */
  several?: boolean;
};

/** REV-44: reviewers with due, done, overdue or left, and exempted. */
export function ReviewerTable({ locale, today, rows, hrefOf, chosen, several = false }: Props) {
  const words = loadWords(locale, "reviews");
  const left = ({ drawn, done, exempted }: ReviewerRow) => drawn - done - exempted;
  const late = (row: ReviewerRow) => (row.closesOn < today ? left(row) : 0);
  return (
    <DataTable
      locale={locale}
      caption={words("reviewers.title")}
      rows={rows}
      rowKey={({ roundId, personId, duty }) => `${roundId}${personId}${duty}`}
      empty={words("reviewers.none")}
      columns={[
        {
          key: "reviewer",
          header: words("fields.reviewer"),
          cell: (row) => (
            <>
              <a
                href={hrefOf(row)}
                aria-current={row === chosen ? "true" : undefined}
                className="underline underline-offset-4 aria-[current]:font-semibold"
              >
                {row.name ?? words("reviewers.vacant")}
              </a>
              <small>
                {[several ? row.orgName : "", words(`reviewers.duties.${row.duty}`)].filter(Boolean).join(" · ")}
              </small>
            </>
          ),
        },
        figure(words("figures.due"), "drawn", ({ drawn }) => drawn),
        figure(words("figures.done"), "done", ({ done }) => done),
        figure(words("figures.left"), "left", left),
        figure(words("figures.overdue"), "late", late),
        figure(words("figures.exempted"), "exempted", ({ exempted }) => exempted),
        {
          key: "progress",
          header: words("fields.progress"),
          cell: ({ drawn, done, exempted }) => (
            <span className="block min-w-24">
              <span className="text-sm">{formatPercent(locale, drawn > 0 ? (done + exempted) / drawn : 0)}</span>
              <Bar
                segments={[
                  { label: "done", value: done, tone: "ok" },
                  { label: "exempted", value: exempted, tone: "returned" },
                ]}
                total={drawn}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

const figure = (header: string, key: string, cell: (row: ReviewerRow) => number): Column<ReviewerRow> => ({
  key,
  header,
  align: "right",
  phoneLabel: header,
  cell,
});
