import { z } from "zod";
import { id, note, text } from "@/lib/kernel/fields";

const days = z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(0, "tooSmall").max(250, "tooLarge");

export const setLimitSchema = z
  .object({
    itemId: id,
    matter: text(40),
    workingDays: days,
    lawfulDays: z.union([z.literal(""), days], { error: "badNumber" }).optional(),
    post: note(30),
  })
  .superRefine(({ workingDays, lawfulDays }, context) => {
    if (typeof lawfulDays === "number" && lawfulDays < workingDays)
      context.addIssue({ code: "custom", path: ["workingDays"], message: "tooLarge" });
  });
export type SetLimit = z.output<typeof setLimitSchema>;
export const endLimitSchema = z.object({ limitId: id });
