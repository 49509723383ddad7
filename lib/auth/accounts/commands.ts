import "server-only";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findManaged } from "./queries";
import type { AccountOf } from "./schema";

export const disableAccount = (work: Work, input: AccountOf): Promise<void> => switchAccount(work, input, false);
export const enableAccount = (work: Work, input: AccountOf): Promise<void> => switchAccount(work, input, true);

async function switchAccount(work: Work, { personId }: AccountOf, enabled: boolean): Promise<void> {
  const name = await findManaged(work, personId);
  const [row] = await work.rows<{ done: boolean }>(sql`select switch_account(${personId}::uuid, ${enabled}) as done`);
  if (!row?.done) throw new Refusal("WRONG_STATE");
  await record(work, { kind: enabled ? "account.enable" : "account.disable", subjectId: personId, facts: { name } });
}
