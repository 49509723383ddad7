import { z } from "zod";

export const rehearsalDays = [1, 3, 7, 14, 30] as const;

export const beginRehearsalSchema = z.object({
  days: z.coerce
    .number({ error: "choose" })
    .refine((days) => (rehearsalDays as readonly number[]).includes(days), "choose"),
});
export type BeginRehearsal = z.output<typeof beginRehearsalSchema>;

export const endRehearsalSchema = z.object({});
