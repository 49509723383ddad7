import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";

/** REV-49: what encourages. */
export const praises = ["PRAISE", "STUDY", "POLICY", "ENCOURAGE"] as const;
/** REV-50: what corrects. */
export const penalties = ["CRITICISM", "HELP", "ORDERED", "ADMONITION", "DISCIPLINE"] as const;
export const outcomeKinds = [...praises, ...penalties] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const giveOutcomeSchema = z
  .object({
    targetOrgId: id,
    reviewId: id,
    kind: z.enum(outcomeKinds, { error: "choose" }),
    words: z.string({ error: "required" }).trim().min(2, "required").max(500, "tooLong"),
    document: z.string().trim().max(120, "tooLong").default(""),
    dueOn: z
      .string()
      .refine(isDay, "badDate")
      .transform((text) => text as Day)
      .optional(),
  })
  .refine(({ kind, dueOn }) => kind !== "ORDERED" || dueOn !== undefined, { path: ["dueOn"], message: "required" })
  .refine(({ kind, document }) => !["ADMONITION", "DISCIPLINE"].includes(kind) || document !== "", {
    path: ["document"],
    message: "required",
  });
export type GiveOutcome = z.output<typeof giveOutcomeSchema>;
