import { asDate, type Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import type { ConfirmImport } from "../schema";

export type PaperColumns = {
  effectiveOn: Date;
  documentTitle: string;
  documentNumber: string;
  documentOn: Date | null;
};
export type VisitColumns = { visitedOn: Date; visitedWhom: string; visitAnswer: string };
export type Grounds = PaperColumns & VisitColumns;

/** ORG-04: organisations are founded by document, from a day that has come; refuses INVALID beside what is missing. */
export function demandPaper(
  { today }: { today: Day },
  {
    effectiveOn,
    documentTitle,
    documentNumber,
    documentOn,
  }: Pick<ConfirmImport, "effectiveOn" | "documentTitle" | "documentNumber" | "documentOn">,
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

/** PLG-05: a pledge begins with whom the pledger visited and what they heard; one account for the whole list. */
export function demandVisit(
  { today }: { today: Day },
  { visitedOn, visitedWhom, answered }: Pick<ConfirmImport, "visitedOn" | "visitedWhom" | "answered">,
): VisitColumns {
  if (!visitedOn) throw new Refusal("INVALID", { visitedOn: "required" });
  if (visitedOn > today) throw new Refusal("INVALID", { visitedOn: "inTheFuture" });
  if (visitedWhom === "") throw new Refusal("INVALID", { visitedWhom: "required" });
  if (answered === "") throw new Refusal("INVALID", { answered: "required" });
  return { visitedOn: asDate(visitedOn), visitedWhom, visitAnswer: answered };
}
