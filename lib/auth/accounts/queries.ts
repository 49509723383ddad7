import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { AccountState } from "../slips/queries";

export type ManagedAccount = {
  login: string | null;
  state: AccountState;
  daysSinceSeen: number | null;
  slipUntil: Date | null;
  locked: boolean;
};

/** The person's account as far as the asker keeps it: where all the person's offices lie here or below. Null otherwise. */
export async function findAccount(scope: Scope, personId: string): Promise<ManagedAccount | null> {
  const [row] = await scope.rows<ManagedAccount>(sql`
    select login, state, days_since_seen as "daysSinceSeen", slip_until as "slipUntil", locked from account_facts(${personId}::uuid)`);
  return row ?? null;
}

/** The name of somebody of one's own line whose account one manages; NOT_FOUND outside it, NOT_AUTHORISED within. */
export async function findManaged(scope: Scope, personId: string): Promise<string> {
  const [row] = await scope.rows<{ name: string; manages: boolean }>(sql`
    select p.name, manages_account(p.id) as manages from person p
     where p.id = ${personId}::uuid and (manages_account(p.id)
        or exists (select 1 from membership m where m.person_id = p.id) or exists (select 1 from duty d where d.person_id = p.id))`);
  if (!row) throw new Refusal("NOT_FOUND");
  if (!row.manages) throw new Refusal("NOT_AUTHORISED");
  return row.name;
}
