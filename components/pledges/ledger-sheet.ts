import type { Ledger, LedgerColumn, LedgerRow } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { bucketOf } from "@/lib/pledges/items/rules";
import type { LedgerEntry } from "@/lib/pledges/ledger/queries";

type Sheet = { locale: Locale; org: string; reporter: string; today: Day; year: number; summary: string };

/** The pledge ledger in its official columns (PLG-22). */
export function ledgerSheet(
  rows: readonly LedgerEntry[],
  { locale, org, reporter, today, year, summary }: Sheet,
): Ledger {
  const words = loadWords(locale, "pledges");
  return {
    name: words("export.name"),
    title: words("export.title", { org, year: String(year) }),
    unit: org,
    reporter,
    day: today,
    columns: columnsOf(locale),
    rows: rows.map((row, at) => lineOf(locale, row, at + 1, today)),
    summary,
  };
}

function columnsOf(locale: Locale): LedgerColumn[] {
  const words = loadWords(locale, "pledges");
  const text = (key: string, header: string, width: number): LedgerColumn => ({ key, header, kind: "text", width });
  return [
    { key: "number", header: words("export.number"), kind: "number", width: 6 },
    text("pledger", words("lists.pledger"), 12),
    text("family", words("export.family"), 14),
    text("item", words("export.item"), 40),
    text("target", words("export.target"), 16),
    { key: "dueOn", header: words("lists.dueOn"), kind: "day", width: 12 },
    text("beneficiary", words("export.beneficiary"), 14),
    text("check", words("export.check"), 20),
    text("progress", words("export.progress"), 26),
    text("state", words("lists.state"), 12),
    { key: "fulfilledOn", header: words("export.fulfilledOn"), kind: "day", width: 12 },
    text("evidence", words("export.evidence"), 20),
    text("note", words("export.note"), 14),
  ];
}

function lineOf(locale: Locale, row: LedgerEntry, number: number, today: Day): LedgerRow {
  const words = loadWords(locale, "pledges");
  const cells = {
    number,
    pledger: row.pledgerName,
    family: row.family,
    item: row.text,
    target: row.target,
    dueOn: row.dueOn,
    beneficiary: row.beneficiary,
    check: row.checkedHow,
    progress: row.progress,
    state: words(`buckets.${bucketOf(row, today)}`),
    fulfilledOn: row.fulfilledOn,
    evidence: row.evidence,
    note: [
      row.withdrawnReason ?? (row.form === "ORAL" ? words("forms.ORAL") : ""),
      row.backfilled ? words("backfill.mark") : "",
      row.problem ? words("item.solves", { problem: row.problem }) : "",
    ]
      .filter(Boolean)
      .join("；"),
  };
  return { key: row.id, cells };
}
