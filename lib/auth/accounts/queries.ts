import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type AccountState = "ACTIVE" | "MUST_CHANGE" | "DISABLED";
export type ManagedAccount = { manages: boolean; login: string | null; state: AccountState | null };

/** The person's account as far as the asker manages it: where all the person's offices lie here or below. */
export async function findAccount(scope: Scope, personId: string): Promise<ManagedAccount> {
  const [row] = await scope.rows<ManagedAccount>(sql`
    select manages_account(${personId}::uuid) as manages, a.login, a.state from (select 1) one left join account_of(${personId}::uuid) a on true`);
  return row ?? { manages: false, login: null, state: null };
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
