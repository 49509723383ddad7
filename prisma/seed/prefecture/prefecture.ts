import type { Client } from "pg";
import { hashPassword } from "@/lib/auth/passwords";
import { type Key, oneTimePassword } from "../loading/accounts";
import { loadYear } from "./campaign";
import { evaluationSteps } from "./evaluations";
import { historySteps } from "./history";
import { pledgeSteps, rectificationSteps } from "./pledges";
import { reviewSteps } from "./reviews";
import { peopleSteps, treeSteps } from "./tree";
import { loadWords } from "./words";

/** A year of a prefecture's organs, or of several below a province, by statements over whole sets (RPT-18). */
export async function loadPrefecture(client: Client, copies: number): Promise<{ people: Key[] }> {
  await loadWords(client);
  for (const step of treeSteps) await client.query(step, step.includes("$1") ? [copies] : []);
  await run(client, peopleSteps);
  await loadYear(client);
  await run(client, [...pledgeSteps, ...rectificationSteps, ...reviewSteps, ...evaluationSteps, ...historySteps]);
  const people = await openAccounts(client);
  await client.query("select rebuild_tallies()");
  return { people };
}

async function run(client: Client, steps: readonly string[]): Promise<void> {
  for (const step of steps) await client.query(step);
}

/** The same six ways of looking as in the demo county, at the first branch and above it. */
const keyHolders = `
  with first as (select * from big_org where copy = 1 and i = 103)
  select 'secretary' as role, head as id from first
  union all select 'member', p.id from big_person p join first f on f.id = p.org where p.rank = 9
  union all select 'leader', u.head from first f join big_org u on u.id = f.parent_id
  union all select 'superior', head from big_org where copy = 1 and i = 0
  union all select 'discipline', p.id from big_person p join first f on f.id = p.org where p.rank = 10
  union all select 'administrator', p.id from big_person p join first f on f.id = p.org where p.rank = 11`;

const extraDuties = `
  insert into duty (org_id, id, person_id, kind, title, begins_on)
  select f.id, gen_random_uuid(), p.id, case p.rank when 10 then 'DISCIPLINE_HEAD' else 'ADMINISTRATOR' end, case p.rank when 10 then '纪检负责人' else '系统管理员' end, '2026-01-05'
    from big_org f join big_person p on p.org = f.id and p.rank in (10, 11) where f.copy = 1 and f.i = 103`;

async function openAccounts(client: Client): Promise<Key[]> {
  await client.query(extraDuties);
  const { rows } = await client.query<{ role: string; id: string; name: string }>(
    `select k.role, k.id, p.name from (${keyHolders}) k join person p on p.id = k.id`,
  );
  const keys = rows.map(({ role, id, name }) => ({ role, id, name, login: role, password: oneTimePassword() }));
  for (const { id, login, password } of keys) {
    await client.query("insert into account (person_id, login, password_hash, must_change) values ($1, $2, $3, true)", [
      id,
      login,
      await hashPassword(password),
    ]);
  }
  return keys.map(({ role, name, login, password }) => ({ role, name, login, password }));
}
