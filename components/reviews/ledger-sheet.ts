import type { Ledger } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LedgerRow } from "@/lib/reviews/ledger/queries";
import { contentOf, correctionOf, handOf } from "./ledger-table";

type About = { locale: Locale; unit: string; reporter: string; day: string };

/** The ledger of leader reviews in its official columns (REV-45). */
export function ledgerSheet(rows: readonly LedgerRow[], { locale, unit, reporter, day }: About): Ledger {
  const words = loadWords(locale, "reviews");
  return {
    name: words("ledger.title"),
    title: words("ledger.sheet"),
    unit,
    reporter,
    day,
    columns: [
      { header: words("fields.ledgerNumber"), key: "number", kind: "number", width: 7 },
      { header: words("fields.reviewer"), key: "reviewer", kind: "text", width: 16 },
      { header: words("fields.subject"), key: "subject", kind: "text", width: 18 },
      { header: words("fields.round"), key: "round", kind: "text", width: 16 },
      { header: words("fields.time"), key: "time", kind: "day", width: 13 },
      { header: words("fields.mode"), key: "mode", kind: "text", width: 13 },
      { header: words("fields.content"), key: "content", kind: "text", width: 60 },
      { header: words("fields.correction"), key: "correction", kind: "text", width: 16 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: {
        number: row.number,
        reviewer: reviewerOf(locale, row),
        subject:
          row.subjectName === row.subjectOrgName ? row.subjectName : `${row.subjectName}（${row.subjectOrgName}）`,
        round: row.roundTitle,
        time: row.heldOn,
        mode: words(`modes.${row.mode}`),
        content: contentOf(locale, row),
        correction: correctionOf(locale, row),
      },
    })),
    summary: words("ledger.summary", { count: rows.length }),
  };
}

const reviewerOf = (locale: Locale, { reviewerName, reviewerTitle, typistName, signed }: LedgerRow): string =>
  `${reviewerName} ${reviewerTitle}`.trim() + (typistName ? `（${handOf(locale, typistName, signed)}）` : "");
