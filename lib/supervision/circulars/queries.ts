import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CircularState } from "./lifecycle";

export type CircularRow = {
  id: string;
  orgId: string;
  orgName: string;
  period: string;
  number: number | null;
  title: string;
  state: CircularState;
  issuedOn: Day | null;
  replyDueOn: Day | null;
};

const columns = sql`c.id, c.org_id as "orgId", o.name as "orgName", c.period, c.number, c.title, c.state, c.issued_on::text as "issuedOn", c.reply_due_on::text as "replyDueOn"`;

export const circularsPage = 50;

/** Circulars of this org and those issued above it, the latest first; `after` is the id of the last row above. */
export const listCirculars = (scope: Scope, after?: string): Promise<CircularRow[]> =>
  scope.rows<CircularRow>(sql`
    select ${columns} from org_closure k join circular c on c.org_id = k.ancestor join org o on o.id = c.org_id
     where k.descendant = ${scope.orgId}::uuid
       ${after ? sql`and (c.period, c.id) < (select c.period, c.id from circular c where c.id = ${after}::uuid)` : empty}
     order by c.period desc, c.id desc limit ${circularsPage + 1}`);

export type CircularLine = {
  name: string;
  items: number;
  fulfilled: number;
  overdue: number;
  reviewsDue: number;
  reviewsDone: number;
  rectificationsOpen: number;
  rectificationsLate: number;
  visits: number;
  problems: number;
};
export type CircularReply = { orgId: string; org: string; text: string; name: string; on: Day };
export type Circular = CircularRow & {
  opening: string;
  praise: string;
  requirements: string;
  lines: CircularLine[];
  /** Of those named in it, as far as the reader sees them. */
  answers: CircularReply[];
  /** The org acted in is one of those named. */
  named: boolean;
};

/** One circular with its frozen figures; of this org, or issued above it. */
export async function findCircular(scope: Scope, id: string): Promise<Circular> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Circular>(sql`
    select ${columns}, c.opening, c.praise, c.requirements,
           coalesce((select jsonb_agg(jsonb_build_object('name', s.short_name, 'items', l.items, 'fulfilled', l.fulfilled, 'overdue', l.overdue, 'reviewsDue', l.reviews_due,
                       'reviewsDone', l.reviews_done, 'rectificationsOpen', l.rectifications_open, 'rectificationsLate', l.rectifications_late, 'visits', l.visits, 'problems', l.problems) order by l.position)
                       from circular_line l join org s on s.id = l.subject_org_id where l.org_id = c.org_id and l.circular_id = c.id), '[]') as lines,
           coalesce((select jsonb_agg(jsonb_build_object('orgId', a.org_id, 'org', s.short_name, 'text', a.text, 'name', p.name, 'on', a.answered_on) order by a.answered_on, s.path)
                       from circular_answer a join org s on s.id = a.org_id join person p on p.id = a.answered_by_person_id
                      where a.circular_org_id = c.org_id and a.circular_id = c.id), '[]') as answers,
           exists (select 1 from circular_line l where l.org_id = c.org_id and l.circular_id = c.id and l.subject_org_id = ${scope.orgId}::uuid) as named
      from org_closure k join circular c on c.org_id = k.ancestor join org o on o.id = c.org_id
     where k.descendant = ${scope.orgId}::uuid and c.id = ${id}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
