import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";

const day = z
  .string({ error: "required" })
  .refine(isDay, "badDate")
  .transform((value) => value as Day);

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export const createRoundSchema = z
  .object({
    title: z.string({ error: "required" }).trim().min(1, "required").max(40, "tooLong"),
    period: z.string({ error: "required" }).regex(/^\d{4}Q[1-4]$/, "choose"),
    opensOn: day,
    closesOn: day,
    threshold: z.coerce
      .number({ error: "badNumber" })
      .int("wholeNumber")
      .min(1, "tooSmall")
      .max(100, "tooLarge")
      .default(60),
    questions: z
      .string({ error: "required" })
      .transform(lines)
      .refine((texts) => texts.length >= 1, "required")
      .refine((texts) => texts.length <= 12 && texts.every((text) => text.length <= 60), "tooLong"),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, { path: ["closesOn"], message: "beforeStart" });
export type CreateRound = z.output<typeof createRoundSchema>;

export const roundKeySchema = z.object({ roundId: id });
export type RoundKey = z.output<typeof roundKeySchema>;
