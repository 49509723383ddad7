import { z } from "zod";

export const proveFactorSchema = z.object({
  code: z.string({ error: "required" }).trim().min(1, "required").max(20, "tooLong"),
});
export type ProveFactor = z.output<typeof proveFactorSchema>;

export const nothingSchema = z.object({});
