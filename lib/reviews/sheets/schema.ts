import { z } from "zod";

export const askLikenessSchema = z.object({
  targetOrgId: z.uuid("invalid"),
  targetId: z.uuid("invalid"),
  achievements: z.string().max(1_000, "tooLong").default(""),
  shortcomings: z.string().max(1_000, "tooLong").default(""),
  direction: z.string().max(1_000, "tooLong").default(""),
});
export type AskLikeness = z.output<typeof askLikenessSchema>;
