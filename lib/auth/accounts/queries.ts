import "server-only";
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
