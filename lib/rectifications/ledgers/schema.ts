import { z } from "zod";

const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** What the address of the ledger may ask for; anything else reads as not asked. */
export const ledgerQuerySchema = z.object({
  reach: z.enum(["own", "below"]).catch("own").default("own"),
  group: z
    .enum(["open", "late", "all", "OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED", "CANCELLED"])
    .catch("open")
    .default("open"),
  source: one(["REVIEW", "EVALUATION", "OVERDUE_PLEDGE", "OPINION", "SUPERVISION", "SELF_CHECK"]),
  owner: z.string().trim().max(20).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});
export type LedgerQuery = z.output<typeof ledgerQuerySchema>;

/** Query as filter: an empty field asks for nothing. */
export const filterOf = ({ reach, group, source, owner }: LedgerQuery) => ({
  reach,
  group,
  ...(source ? { source } : {}),
  ...(owner ? { owner } : {}),
});
