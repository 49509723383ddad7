import { asDate, type Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import type { ConfirmImport } from "../schema";

export type PaperColumns = {
  effectiveOn: Date;
  documentTitle: string;
  documentNumber: string;
  documentOn: Date | null;
};

/** ORG-04: organisations are founded by document, from a day that has come; refuses INVALID beside what is missing. */
export function demandPaper(
  { today }: { today: Day },
  { effectiveOn, documentTitle, documentNumber, documentOn }: Omit<ConfirmImport, "importId" | "mode">,
): PaperColumns {
  if (!effectiveOn) throw new Refusal("INVALID", { effectiveOn: "required" });
  if (effectiveOn > today) throw new Refusal("INVALID", { effectiveOn: "inTheFuture" });
  if (documentTitle === "") throw new Refusal("INVALID", { documentTitle: "required" });
  return {
    effectiveOn: asDate(effectiveOn),
    documentTitle,
    documentNumber,
    documentOn: documentOn ? asDate(documentOn) : null,
  };
}
