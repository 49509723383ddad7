import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { reviewModes } from "../opinions/schema";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const day = z.preprocess(
  first,
  z
    .string()
    .refine(isDay)
    .transform((text) => text as Day)
    .optional()
    .catch(undefined),
);

/** The moment, number and id of the last row of the page before. */
const after = z.string().transform((text) => {
  const [ledgeredAt = "", number = "", id = ""] = text.split("~");
  return Number.isNaN(Date.parse(ledgeredAt)) || !/^\d{1,9}$/.test(number) || !isId(id)
    ? undefined
    : { ledgeredAt, number: Number(number), id };
});

/** Conditions of the ledger as the address carries them; what is not understood counts as none. */
export const ledgerQuerySchema = z.object({
  side: z.preprocess(first, z.enum(["given", "received"]).catch("given")),
  mode: z.preprocess(first, z.enum(reviewModes).optional().catch(undefined)),
  /** One round's records whoever gave them: its archive. */
  round: z.preprocess(first, z.string().refine(isId).optional().catch(undefined)),
  from: day,
  until: day,
  name: z.preprocess(
    first,
    z
      .string()
      .trim()
      .max(20)
      .transform((text) => text || undefined)
      .optional()
      .catch(undefined),
  ),
  after: z.preprocess(first, after.optional().catch(undefined)),
});
export type LedgerQuery = z.output<typeof ledgerQuerySchema>;
