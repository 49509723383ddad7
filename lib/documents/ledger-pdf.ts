import { dayWords } from "./day-words";
import { ledgerLayout } from "./layouts/ledger";
import { cellText, type Ledger } from "./ledger";
import { typeset } from "./typesetter";

/** The same ledger as the workbook, set for the printer; rows are held in memory, so it is for one org's ledger. */
export async function ledgerPdf(ledger: Ledger): Promise<Buffer> {
  const rows: string[][] = [];
  for await (const row of ledger.rows) rows.push(ledger.columns.map((column) => cellText(column, row)));
  const { summary = "" } = ledger;
  return typeset(ledgerLayout, ledger.title, {
    title: ledger.title,
    unit: `填报单位：${ledger.unit}`,
    reporter: `填报人：${ledger.reporter}`,
    day: `日期：${dayWords(ledger.day)}`,
    page: "第 {page} 页，共 {pages} 页",
    columns: ledger.columns.map(({ header, width, kind }) => ({ header, share: width, center: kind !== "text" })),
    rows,
    summary: typeof summary === "string" ? summary : summary(),
  });
}
