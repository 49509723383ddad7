import "server-only";
import { readCsv } from "@/lib/documents/read-csv";
import { readSheet, type Sheet } from "@/lib/documents/read-sheet";
import { SheetRefused } from "@/lib/documents/sheet-faults";
import { Refusal } from "@/lib/kernel/refusal";

/** A workbook by its first bytes, anything else as text; what cannot be read answers INVALID beside the file. */
export function readUpload(bytes: Buffer): Sheet {
  try {
    const sheet = isWorkbook(bytes) ? readSheet(bytes) : readCsv(bytes);
    if (sheet.rows.length === 0) throw new SheetRefused("NOT_A_WORKBOOK");
    return sheet;
  } catch (fault) {
    if (fault instanceof SheetRefused) throw new Refusal("INVALID", { file: `sheet_${fault.reason}` });
    throw fault;
  }
}

const isWorkbook = (bytes: Buffer) =>
  bytes.subarray(0, 2).toString("latin1") === "PK" || bytes.readUInt32BE(0) === 0xd0cf11e0;
