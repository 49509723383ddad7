import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const askLikenessSchema = z.object({
  targetOrgId: id,
  targetId: id,
  achievements: z.string().max(1_000, "tooLong").default(""),
  shortcomings: z.string().max(1_000, "tooLong").default(""),
  direction: z.string().max(1_000, "tooLong").default(""),
});
export type AskLikeness = z.output<typeof askLikenessSchema>;
