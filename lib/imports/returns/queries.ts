import "server-only";
import { markSheet, type RowMark } from "@/lib/documents/mark-sheet";
import { escapeCell } from "@/lib/documents/sheet-text";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/kernel/work";
import type { Fault } from "../fields/schema";
import { readUpload } from "../files/queries";
import { type Batch, findBatch, findFile, listColumns, listRows } from "../queries";

export type Returned = { name: string; bytes: Buffer };
export type InWords = {
  title: string;
  wordsOf: (faults: readonly Fault[], headerOf: (column: number) => string | undefined) => string;
};

const mostRows = 20_000;

/** The file as it came, cut down to what is to be corrected; NOT_FOUND once it is purged or where every row is right. */
export async function findReturned(scope: Scope, id: string, { title, wordsOf }: InWords): Promise<Returned> {
  const batch = await findBatch(scope, id);
  const bad = await listRows(scope, id, "BAD", 0, mostRows);
  if (bad.length === 0 || !batch.hasFile) throw new Refusal("NOT_FOUND");
  const headers = new Map((await listColumns(scope, id)).map(({ position, header }) => [position, header]));
  const marks = new Map(
    bad.map(({ number, faults }) => [
      number,
      { words: wordsOf(faults, (column) => headers.get(column)), columns: faults.map(({ column }) => column) },
    ]),
  );
  const bytes = await findFile(scope, id);
  return {
    name: nameOf(batch),
    bytes:
      bytes[0] === 0x50 && bytes[1] === 0x4b
        ? markSheet(bytes, { ...batch, title, rows: marks })
        : markText(bytes, batch, title, marks),
  };
}

const nameOf = ({ fileName }: Batch) => {
  const dot = fileName.lastIndexOf(".");
  return dot > 0 ? `${fileName.slice(0, dot)}-待改正${fileName.slice(dot)}` : `${fileName}-待改正`;
};

/** A list that came as text goes back as text that every office program reads as UTF-8. */
function markText(
  bytes: Buffer,
  { headerRow, headerEnd }: Batch,
  title: string,
  marks: ReadonlyMap<number, RowMark>,
): Buffer {
  const lines = readUpload(bytes)
    .rows.filter(({ number }) => number <= headerEnd || marks.has(number))
    .map(({ number, cells }) => {
      const last = number === headerRow ? title : (marks.get(number)?.words ?? "");
      return [...cells.map((cell) => String(cell ?? "")), last].map(quoted).join(",");
    });
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

const quoted = (text: string) => `"${escapeCell(text).replaceAll('"', '""')}"`;
