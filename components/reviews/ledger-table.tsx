import { DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LedgerRow } from "@/lib/reviews/ledger/queries";

type Props = { locale: Locale; orgId: string; rows: readonly LedgerRow[]; empty: string };

/** REV-45: reviewing leader, reviewed, time, mode, content, rectification. */
export function LedgerTable({ locale, orgId: here, rows, empty }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={words("ledger.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "number",
          header: words("fields.ledgerNumber"),
          phone: "badge",
          align: "right",
          cell: ({ number }) => number,
        },
        {
          key: "reviewer",
          header: words("fields.reviewer"),
          cell: (row) => (
            <span className="whitespace-nowrap">
              {row.reviewerName}
              <small>{row.reviewerTitle}</small>
              {row.typistName ? <small>{handOf(locale, row.typistName, row.signed)}</small> : null}
            </span>
          ),
        },
        {
          key: "subject",
          header: words("fields.subject"),
          phone: "title",
          cell: ({ orgId, subjectName, subjectOrgName }) => (
            <>
              {subjectName}
              {orgId === here || subjectName === subjectOrgName ? null : <small>{subjectOrgName}</small>}
            </>
          ),
        },
        {
          key: "time",
          header: words("fields.time"),
          cell: ({ heldOn }) => <span className="whitespace-nowrap">{formatFullDay(locale, heldOn)}</span>,
        },
        { key: "mode", header: words("fields.mode"), cell: ({ mode }) => words(`modes.${mode}`) },
        {
          key: "content",
          header: words("fields.content"),
          cell: (row) => (
            <span className={row.readable ? "whitespace-pre-line" : "text-ink-2"}>{contentOf(locale, row)}</span>
          ),
        },
        { key: "correction", header: words("fields.correction"), cell: (row) => correctionOf(locale, row) },
      ]}
    />
  );
}

/** The three parts in one cell; LIFE-10: of a private talk only that it was held. */
export function contentOf(locale: Locale, row: LedgerRow): string {
  const words = loadWords(locale, "reviews");
  if (!row.readable) return words("notes.hidden");
  const { achievements, shortcomings, direction } = row;
  return words("ledger.parts", { achievements, shortcomings, direction });
}

export function correctionOf(locale: Locale, { opened, closed, late }: LedgerRow): string {
  const words = loadWords(locale, "reviews");
  if (opened === 0) return words("figures.noAdvice");
  return words("figures.corrections", { opened, closed }) + (late > 0 ? words("figures.late", { late }) : "");
}

/** Who typed for a leader and how the leader confirmed. */
export const handOf = (locale: Locale, typist: string, signed: boolean): string =>
  loadWords(locale, "reviews")(signed ? "notes.signed" : "notes.typed", { typist });
