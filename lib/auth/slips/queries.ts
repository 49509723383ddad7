import "server-only";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PrintSlips } from "./schema";

export type AccountState = "NONE" | "INVITED" | "EXPIRED" | "MUST_CHANGE" | "ACTIVE" | "DISABLED";
export const accountStates: readonly AccountState[] = [
  "NONE",
  "INVITED",
  "EXPIRED",
  "MUST_CHANGE",
  "ACTIVE",
  "DISABLED",
];

export type AccountRow = {
  id: string;
  name: string;
  pinyin: string;
  duties: string[];
  login: string | null;
  state: AccountState;
  daysSinceSeen: number | null;
  slipUntil: Date | null;
  locked: boolean;
};

export type AccountFilter = { search?: string; state?: string; after?: { pinyin: string; id: string } };

const roll = (scope: Scope) => sql`(
  select person_id from membership where org_id = ${scope.orgId}::uuid and begins_on <= ${scope.today}::date and (ends_on is null or ends_on >= ${scope.today}::date)
  union select person_id from duty where org_id = ${scope.orgId}::uuid and begins_on <= ${scope.today}::date and (ends_on is null or ends_on >= ${scope.today}::date))`;

/** The accounts of the roll that the asker keeps, by the sound of the names: who has none, who never came, who is locked out. */
export function listAccounts(scope: Scope, { search, state, after }: AccountFilter): Promise<AccountRow[]> {
  return scope.rows<AccountRow>(sql`
    select p.id, p.name, p.pinyin, f.login, f.state, f.days_since_seen as "daysSinceSeen", f.slip_until as "slipUntil", f.locked,
           coalesce((select array_agg(d.title order by d.kind) from duty d where d.org_id = ${scope.orgId}::uuid and d.person_id = p.id
                        and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)), '{}') as duties
      from ${roll(scope)} x join person p on p.id = x.person_id cross join lateral account_facts(p.id) f
     where true
       ${search ? sql`and (strpos(p.name, ${search}) > 0 or starts_with(p.initials, ${search.toLowerCase()}) or starts_with(p.pinyin, ${search.toLowerCase()}))` : empty}
       ${stateIs(state)}
       ${after ? sql`and (p.pinyin, p.id) > (${after.pinyin}, ${after.id}::uuid)` : empty}
     order by p.pinyin, p.id limit 51`);
}

/** LOCKED and UNUSED are no states of the account but the trouble people come with. */
function stateIs(state: string | undefined) {
  if (state === "LOCKED") return sql`and f.locked`;
  if (state === "UNUSED") return sql`and f.state <> 'NONE' and f.days_since_seen is null`;
  return state ? sql`and f.state = ${state}` : empty;
}

export type AccountCounts = { people: number; none: number; unused: number; locked: number };

/** How many of the roll have no account, never signed in, or are locked out for now. */
export async function countAccounts(scope: Scope): Promise<AccountCounts> {
  const [row] = await scope.rows<AccountCounts>(sql`
    select count(*)::int as people, (count(*) filter (where f.state = 'NONE'))::int as none,
           (count(*) filter (where f.state <> 'NONE' and f.days_since_seen is null))::int as unused, (count(*) filter (where f.locked))::int as locked
      from ${roll(scope)} x cross join lateral account_facts(x.person_id) f`);
  return row ?? { people: 0, none: 0, unused: 0, locked: 0 };
}

/** `state` is null where the asker does not keep the account. */
export type Recipient = { id: string; name: string; state: AccountState | null };

/** Whom slips are printed for: the chosen ones as they were named, or those of the roll the asker keeps, disabled ones left out. */
export function listRecipients(scope: Scope, { whom, personId }: PrintSlips): Promise<Recipient[]> {
  const chosen = sql`p.id = any(${personId}::uuid[])`;
  const kept = whom === "WITHOUT" ? sql`f.state = 'NONE'` : sql`f.state <> 'DISABLED'`;
  return scope.rows<Recipient>(sql`
    select p.id, p.name, f.state from ${roll(scope)} x join person p on p.id = x.person_id left join lateral account_facts(p.id) f on true
     where ${whom === "CHOSEN" ? chosen : kept} order by p.pinyin, p.id limit 1000`);
}
