import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";

/** REV-18, SYS-35: members speak face to face or by exchange, in no other mode. */
export const mutualModes = ["MUTUAL", "FACE_TO_FACE"] as const;

const part = z.string().trim().max(1_000, "tooLong").default("");

export const writeMutualSchema = z
  .object({
    targetId: id,
    reviewId: id.optional(),
    version: z.coerce.number().int().min(0).default(0),
    mode: z.enum(mutualModes, { error: "choose" }),
    heldOn: z
      .string({ error: "required" })
      .refine(isDay, "badDate")
      .transform((text) => text as Day),
    achievements: part,
    shortcomings: part,
    direction: part,
    step: z.enum(["draft", "tell"]).default("draft"),
  })
  .superRefine((review, context) => {
    if (review.step === "draft") return;
    for (const name of ["achievements", "shortcomings", "direction"] as const) {
      if (review[name] === "") context.addIssue({ code: "custom", path: [name], message: "required" }); // INV-04
    }
  });
export type WriteMutual = z.output<typeof writeMutualSchema>;
