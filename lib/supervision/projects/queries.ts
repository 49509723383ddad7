import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ProjectStanding } from "./lifecycle";
import type { Outcome } from "./schema";

export type Project = ProjectStanding & {
  id: string;
  name: string;
  content: string;
  leadName: string;
  beginsOn: Day;
  issuedOn: Day | null;
  finishedOn: Day | null;
  outcome: Outcome | "";
  result: string;
  due: number;
  done: number;
  missed: number;
};

export const projectsPage = 50;
const inOrder = sql`p.state = 'FINISHED', date '2000-01-01' - p.begins_on, p.id`;

const projectRows = (scope: Scope, where: Sql): Sql => sql`
  select p.id, p.org_id as "orgId", p.state, p.name, p.content, p.lead_person_id as "leadPersonId", w.name as "leadName", p.duty, p.reward, p.penalty,
         p.begins_on::text as "beginsOn", p.ends_on::text as "endsOn", p.issued_on::text as "issuedOn", p.finished_on::text as "finishedOn", p.outcome, p.result,
         k.due, k.done, k.missed
    from key_project p join person w on w.id = p.lead_person_id
    cross join lateral (
      select count(t.id)::int as due, count(t.done_on)::int as done, count(t.id) filter (where t.done_on is null and t.due_on < today())::int as missed
        from cadence c join cadence_task t on t.org_id = c.org_id and t.cadence_id = c.id and t.due_on <= today() + 7
       where c.org_id = p.org_id and c.project_id = p.id) k
   where p.org_id = ${scope.orgId}::uuid ${where}
   order by ${inOrder} limit ${projectsPage + 1}`;

/** 重点项目 of this org with how its rhythm was kept so far; finished ones last. `after` is the id of the last one above. */
export const projectsOf = (scope: Scope, after?: string): Sql =>
  projectRows(
    scope,
    after
      ? sql`and (${inOrder}) > (select ${inOrder} from key_project p where p.org_id = ${scope.orgId}::uuid and p.id = ${after}::uuid)`
      : empty,
  );

export async function findProject(scope: Scope, id: string): Promise<Project> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Project>(projectRows(scope, sql`and p.id = ${id}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
