import { z } from "zod";
import { attachment } from "@/lib/kernel/fields";

export const printSignatureSheetSchema = z.object({
  roundId: z.uuid("invalid"),
  leaderPersonId: z.uuid("choose"),
});
export type PrintSignatureSheet = z.output<typeof printSignatureSheetSchema>;

export const confirmSignatureSheetSchema = z.object({ sheetId: z.uuid("invalid"), file: attachment });
export type ConfirmSignatureSheet = z.output<typeof confirmSignatureSheetSchema>;
