import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** What the address of the ledger may ask for; anything else reads as not asked. */
export const ledgerQuerySchema = z.object({
  reach: one(["own", "below"]),
  group: z
    .enum(["open", "late", "all", "OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED", "CANCELLED"])
    .catch("open")
    .default("open"),
  source: one(["REVIEW", "EVALUATION", "OVERDUE_PLEDGE", "OPINION", "SUPERVISION", "SELF_CHECK"]),
  age: one(["week", "fortnight", "month", "older"]),
  problem: z.string().refine(isId).optional().catch(undefined),
  owner: z.string().trim().max(20).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});
export type LedgerQuery = z.output<typeof ledgerQuerySchema>;

/** Query as filter: an empty field asks for nothing. */
/** Unasked, a branch sees its own, a superior those of the next lower organisations. */
export const filterOf = ({ reach, group, source, owner, age, problem }: LedgerQuery, leadsLower = false) => ({
  reach: reach ?? (leadsLower ? ("below" as const) : ("own" as const)),
  group,
  ...(source ? { source } : {}),
  ...(owner ? { owner } : {}),
  ...(age ? { age } : {}),
  ...(problem ? { problem } : {}),
});
