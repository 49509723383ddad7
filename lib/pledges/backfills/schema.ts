import { z } from "zod";
import { day, id, note, optionalDay, words } from "@/lib/kernel/fields";

const item = z.object({
  categoryId: id.or(z.literal("")).default(""),
  text: note(300),
  target: note(100),
  dueOn: optionalDay,
  beneficiary: note(60),
  checkedHow: note(120),
  fulfilledOn: optionalDay,
  evidence: note(300),
});
export type BackfilledItem = z.output<typeof item>;

/** A whole pledge from paper: who, the four days of its way, and its items; an empty item is left out. */
export const backfillPledgeSchema = z
  .object({
    campaignId: id,
    personId: id,
    examinerPersonId: id,
    paper: words(120),
    visitedOn: day,
    visitedWhom: words(60),
    answered: words(500),
    raisedOn: day,
    settledOn: day,
    publishedOn: day,
    items: z.array(item).max(10).default([]),
  })
  .superRefine(({ items }, context) => {
    const missing = (path: (string | number)[]) => context.addIssue({ code: "custom", path, message: "required" });
    if (items.every(({ text }) => text === "")) missing(["items", 0, "text"]);
    items.forEach(({ text, categoryId, dueOn, fulfilledOn, evidence }, at) => {
      if (text === "") return;
      if (categoryId === "") missing(["items", at, "categoryId"]);
      if (!dueOn) missing(["items", at, "dueOn"]);
      // INV-06: what is kept is kept with evidence, on paper as well.
      if (fulfilledOn && evidence === "") missing(["items", at, "evidence"]);
    });
  });
export type BackfillPledge = z.output<typeof backfillPledgeSchema>;
