"use server";
import { action } from "@/lib/auth/action";
import { autosavePaper, discardPaper, draftPaper, issuePaper, restorePaper, savePaper, voidPaper } from "./commands";
import { draftPaperSchema, issuePaperSchema, paperKeySchema, savePaperSchema, voidPaperSchema } from "./schema";
import { paperWords } from "./wording";

export const draftPaperAction = action(draftPaperSchema, draftPaper, (id, _, org) => ({
  goTo: `/o/${org}/campaigns/papers/${id}`,
}));
export const savePaperAction = action(savePaperSchema, savePaper, () => paperWords("done.saved"));
export const autosavePaperAction = action(savePaperSchema, autosavePaper);
export const issuePaperAction = action(issuePaperSchema, issuePaper, (number) => paperWords("done.issued", { number }));
export const voidPaperAction = action(voidPaperSchema, voidPaper, () => paperWords("done.voided"));
export const discardPaperAction = action(paperKeySchema, discardPaper, async (_, __, org) => ({
  ...(await paperWords("done.discarded")),
  goTo: `/o/${org}/campaigns/papers`,
}));
export const restorePaperAction = action(paperKeySchema, restorePaper, () => paperWords("done.restored"));
