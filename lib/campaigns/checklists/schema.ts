import { z } from "zod";
import { day, id, note, optionalDay } from "@/lib/kernel/fields";

/** Tasks are ticked where they are done; stars are given and taken off by whoever issued the list (CAM-30). */
export const checklistKinds = ["TASKS", "STARS"] as const;
export type ChecklistKind = (typeof checklistKinds)[number];
export const reaches = ["here", "below"] as const;

export const giveChecklistSchema = z.object({
  kind: z.enum(checklistKinds, { error: "choose" }),
  /** A set of the library or of a superior's template: its source and place. */
  from: z.string({ error: "choose" }).regex(/^\S+ (\d{2})$/, "choose"),
  /** This organisation, all directly below it, or one of its people by id. */
  reach: z.union([z.enum(reaches), id], { error: "choose" }),
  dueOn: optionalDay,
});
export type GiveChecklist = z.output<typeof giveChecklistSchema>;

export const markItemSchema = z.object({ itemId: id, doneOn: day, note: note(200) });
export const unmarkItemSchema = z.object({
  itemId: id,
  note: z.string({ error: "required" }).trim().min(2, "required").max(200, "tooLong"),
});
