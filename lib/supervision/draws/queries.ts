import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type DrawLine = {
  id: string;
  number: number;
  purpose: string;
  take: number;
  drawnOn: Day;
  drawnBy: string;
  drawn: string;
};

const columns = sql`d.id, d.number, d.purpose, d.take::int as take, d.drawn_on::text as "drawnOn", p.name as "drawnBy",
  (select string_agg(o.short_name, '、' order by e.ticket) from supervision_draw_entry e join org o on o.id = e.target_org_id
    where e.org_id = d.org_id and e.draw_id = d.id and e.drawn) as drawn`;

export const drawsPage = 50;

/** Every draw ever made, the latest first: one that was repeated until it pleased would be seen here. */
export const listDraws = (scope: Scope, after?: string): Promise<DrawLine[]> =>
  scope.rows<DrawLine>(sql`select ${columns} from supervision_draw d join person p on p.id = d.drawn_by_person_id
    where d.org_id = ${scope.orgId}::uuid
      ${after ? sql`and d.number < (select x.number from supervision_draw x where x.org_id = d.org_id and x.id = ${after}::uuid)` : empty}
    order by d.number desc limit ${drawsPage + 1}`);

export type Entry = {
  orgId: string;
  code: string;
  name: string;
  ticket: string;
  drawn: boolean;
  /** The visit this draw led to, once it is recorded. */
  visitId: string | null;
  visitedOn: Day | null;
};
export type Draw = DrawLine & { seed: string; entries: Entry[] };

export async function findDraw(scope: Scope, id: string): Promise<Draw> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Draw>(sql`
    select ${columns}, d.seed,
           (select jsonb_agg(jsonb_build_object('orgId', o.id, 'code', o.code, 'name', o.short_name, 'ticket', e.ticket, 'drawn', e.drawn, 'visitId', v.id, 'visitedOn', v.visited_on) order by e.ticket)
              from supervision_draw_entry e join org o on o.id = e.target_org_id
              left join lateral (select x.id, x.visited_on from supervision_visit x where x.org_id = e.target_org_id and x.draw_id = e.draw_id order by x.visited_on, x.id limit 1) v on e.drawn
             where e.org_id = d.org_id and e.draw_id = d.id) as entries
      from supervision_draw d join person p on p.id = d.drawn_by_person_id where d.org_id = ${scope.orgId}::uuid and d.id = ${id}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Who can be drawn: the next lower organisations, or every organisation below that holds members. */
export const listDrawable = (scope: Scope, reach: "children" | "branches"): Promise<{ id: string; code: string }[]> =>
  scope.rows(sql`
    select o.id, o.code from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
     where c.ancestor = ${scope.orgId}::uuid and c.depth > 0 and o.closed_on is null
       and ${reach === "children" ? sql`c.depth = 1` : sql`k.holds_members`} order by o.code limit 5000`);
