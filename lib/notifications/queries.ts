import "server-only";
import { type RunningCampaign, runningCampaign } from "@/lib/campaigns/queries";
import type { Exceptions } from "@/lib/kernel/calendar";
import { join, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { listExceptions } from "@/lib/orgs/calendars/queries";
import { horizonOf, type Todo } from "./rules";

// The shell asks for the count after the page has been drawn; a page that listed the matters has counted them.
const listed = new WeakMap<Scope, number>();

/** Each part of the work keeps its own function; what they say together is the one list. */
const parts = [
  sql`select * from my_todo()`,
  sql`select * from my_pledge_todo()`,
  sql`select * from my_people_todo()`,
  sql`select * from my_supervision_todo()`,
  sql`select * from my_opinion_todo()`,
  sql`select * from my_review_todo()`,
];
const waiting = join(parts, " union all ");

/** What the person may act on in all their orgs, by due day (LIFE-05); at most 200. */
export async function listTodos(scope: Scope): Promise<Todo[]> {
  const todos = await scope.rows<Todo>(sql`
    select kind, org_id as "orgId", org_code as "orgCode", org_name as "orgName", capacity, acting, mine,
           subject_id as "subjectId", title,
           case when kind = 'ADOPT' and exists (select 1 from adoption a where a.org_id = todo.org_id and a.id = todo.subject_id and a.reminded_at is not null)
                then 'REMINDED' else detail end as detail, due_on::text as "dueOn", count
      from (${waiting}) todo order by due_on, kind, subject_id limit 200`);
  listed.set(scope, todos.length);
  return todos;
}

/** How many matters wait for the person. */
export async function countTodos(scope: Scope): Promise<number> {
  const known = listed.get(scope);
  if (known !== undefined) return known;
  const [row] = await scope.rows<{ count: number }>(sql`select count(*)::int as count from (${waiting}) todo`);
  return row?.count ?? 0;
}

export type Desk = {
  waiting: number;
  begun: string[];
  campaignId: string | null;
  campaigns: RunningCampaign["running"];
};

/** What the frame of a desk page says: how much waits for the person, which parts of the work have begun here, and in which campaign of those running. */
export async function readDesk(scope: Scope): Promise<Desk> {
  const known = listed.get(scope);
  const count = known === undefined ? sql`(select count(*)::int from (${waiting}) todo)` : sql`${known}::int`;
  const [row] = await scope.rows<Desk>(sql`
    select ${count} as waiting, parts_begun() as begun, c.id as "campaignId", coalesce(c.running, '[]') as campaigns
      from (select 1) here left join (${runningCampaign(scope)}) c on true`);
  return row ?? { waiting: 0, begun: [], campaignId: null, campaigns: [] };
}

/** Holidays and worked weekends of the next months, by the calendar of the line. */
export const listComingExceptions = (scope: Scope): Promise<Exceptions> =>
  listExceptions(scope, scope.today, horizonOf(scope.today));
