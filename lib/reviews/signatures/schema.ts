import { z } from "zod";
import { attachment, chosen, id } from "@/lib/kernel/fields";

export const printSignatureSheetSchema = z.object({
  roundId: id,
  leaderPersonId: chosen,
});
export type PrintSignatureSheet = z.output<typeof printSignatureSheetSchema>;

export const confirmSignatureSheetSchema = z.object({ sheetId: id, file: attachment });
export type ConfirmSignatureSheet = z.output<typeof confirmSignatureSheetSchema>;
