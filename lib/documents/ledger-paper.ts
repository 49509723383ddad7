import type { Ledger } from "./ledger";
import { ledgerBuffer } from "./ledger";
import { ledgerDocx } from "./ledger-docx";
import { ledgerPdf } from "./ledger-pdf";
import { type PaperKind, paperAnswer } from "./papers";

const writers: Record<PaperKind, (ledger: Ledger) => Promise<Buffer>> = {
  xlsx: ledgerBuffer,
  docx: ledgerDocx,
  pdf: ledgerPdf,
};

/** A ledger as the kind of file that was asked for, to be saved under its name. */
export const ledgerAnswer = async (ledger: Ledger, kind: PaperKind, name = ledger.title): Promise<Response> =>
  paperAnswer(await writers[kind](ledger), kind, name);
