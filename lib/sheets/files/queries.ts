import "server-only";
import { readSheet, type Sheet } from "@/lib/documents/read-sheet";
import { SheetRefused } from "@/lib/documents/sheet-faults";
import { openedLimits } from "@/lib/documents/sheet-parts";
import { unzip } from "@/lib/documents/unzip";
import { Refusal } from "@/lib/kernel/refusal";

const active = /^xl\/(?:vbaProject|externalLinks|activeX|embeddings|connections|queryTables|ctrlProps)/i;

/**
 * A sheet to be filled, judged by its content: a workbook without macros, links to other files or embedded objects.
 * Refuses INVALID beside the file; bombs are refused by what they declare before anything is unpacked.
 */
export function readForm(bytes: Buffer): Sheet {
  try {
    const sheet = readSheet(bytes, { bytes: 5 * 2 ** 20, rows: 2_000, columns: 200, ...openedLimits });
    if (sheet.rows.length === 0) throw new SheetRefused("NOT_A_WORKBOOK");
    if (
      unzip(bytes, openedLimits)
        .paths()
        .some((path) => active.test(path))
    )
      throw new Refusal("INVALID", { file: "sheet_ACTIVE" });
    return sheet;
  } catch (fault) {
    if (fault instanceof SheetRefused) throw new Refusal("INVALID", { file: `sheet_${fault.reason}` });
    throw fault;
  }
}
