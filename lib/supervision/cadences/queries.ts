import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { type Project, projectsOf } from "../projects/queries";
import type { CadenceKind } from "../schema";

type Span = { from: Day; to: Day };

const counted = sql`count(t.id)::int as due, count(t.done_on)::int as done,
  count(t.id) filter (where t.done_on is null and t.due_on < today())::int as missed`;

export type CadenceRow = { id: string; kind: CadenceKind; projectId: string | null; beginsOn: Day; endsOn: Day | null };

/** What is kept in force, for the job. */
export const listCadences = (scope: Scope): Promise<CadenceRow[]> =>
  scope.rows<CadenceRow>(sql`
    select id, kind, project_id as "projectId", begins_on::text as "beginsOn", ends_on::text as "endsOn" from cadence
     where org_id = ${scope.orgId}::uuid and (ends_on is null or ends_on >= ${scope.today}::date) order by id limit 1000`);

export type Task = {
  id: string;
  projectId: string | null;
  kind: CadenceKind;
  about: string;
  bodies: string;
  period: string;
  dueOn: Day;
  doneOn: Day | null;
  note: string;
  responsible: string;
  responsiblePersonId: string;
  doneBy: string | null;
};

const task = sql`t.id, c.project_id as "projectId", c.kind, coalesce(p.name, o.short_name) as about, c.bodies, t.period, t.due_on::text as "dueOn", t.done_on::text as "doneOn", t.note,
  w.name as responsible, c.responsible_person_id as "responsiblePersonId", d.name as "doneBy"`;
const from = sql`from cadence_task t join cadence c on c.org_id = t.org_id and c.id = t.cadence_id join person w on w.id = c.responsible_person_id
  left join key_project p on p.org_id = c.org_id and p.id = c.project_id left join org o on o.id = c.subject_org_id left join person d on d.id = t.done_by_person_id`;

/** What is missed or due within the next seven days, the oldest first. */
export const pressing = (scope: Scope): Sql => sql`select ${task} ${from}
    where t.org_id = ${scope.orgId}::uuid and t.done_on is null and t.due_on <= today() + 7 order by t.due_on, t.id limit 50`;

export const tasksPage = 50;
const latestFirst = sql`date '2000-01-01' - t.due_on, c.kind, t.id`;

/** The tasks of one quarter, the latest day first; `after` is the id of the last one above. */
const tasksOf = (scope: Scope, span: Span, after?: string): Sql => sql`select ${task} ${from}
    where t.org_id = ${scope.orgId}::uuid and t.due_on between ${span.from}::date and ${span.to}::date
      ${after ? sql`and (${latestFirst}) > (select ${latestFirst} from cadence_task t join cadence c on c.org_id = t.org_id and c.id = t.cadence_id where t.org_id = ${scope.orgId}::uuid and t.id = ${after}::uuid)` : empty}
    order by ${latestFirst} limit ${tasksPage + 1}`;

export const listTasks = (scope: Scope, span: Span): Promise<Task[]> => scope.rows<Task>(tasksOf(scope, span));

export type Kept = { kind: CadenceKind; due: number; done: number; missed: number };

/** RPT-39: expected, done and missed of each rhythm in a span, from the entered records. */
const keptIn = (scope: Scope, span: Span): Sql => sql`select c.kind, ${counted} from cadence c
     join cadence_task t on t.org_id = c.org_id and t.cadence_id = c.id and t.due_on between ${span.from}::date and ${span.to}::date
    where c.org_id = ${scope.orgId}::uuid group by c.kind order by c.kind`;

type After = { project?: string | undefined; task?: string | undefined };

/** Projects, what was kept in the span and its tasks, in one statement. */
export const findRhythms = (scope: Scope, span: Span, after: After = {}) =>
  listTogether<{ projects: Project; kept: Kept; tasks: Task }>(scope, {
    projects: projectsOf(scope, after.project),
    kept: keptIn(scope, span),
    tasks: tasksOf(scope, span, after.task),
  });
