import "server-only";
import { eventsAbout, type ToldEvent } from "@/lib/audit/queries";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { nobody, type PossibleOwner, possibleOwnersOf } from "@/lib/rectifications/openings/queries";
import type { OpinionStanding } from "./lifecycle";
import { decidesOn } from "./policy";
import type { OpinionChannel, OpinionKind } from "./schema";

export type Posting = "WAITING" | "SHOWN" | "KEPT";

export type Opinion = OpinionStanding & {
  id: string;
  orgCode: string;
  orgName: string;
  year: number;
  number: number;
  channel: OpinionChannel;
  kind: OpinionKind;
  giverKind: string;
  occasion: string;
  text: string;
  receivedOn: Day;
  posting: Posting;
  shownText: string;
  keptReason: string;
  handler: string | null;
  dueOn: Day | null;
  answer: string;
  answeredBy: string | null;
  answeredOn: Day | null;
  closedOn: Day | null;
  pledgeId: string | null;
  pledger: string | null;
  callTitle: string | null;
  rectificationId: string | null;
  rectificationNumber: number | null;
  rectificationState: string | null;
  visitId: string | null;
  visitNumber: number | null;
};

const columns = sql`o.id, o.org_id as "orgId", h.parent_id as "parentOrgId", h.code as "orgCode", h.short_name as "orgName", o.year::int as year, o.number, o.channel, o.kind,
  o.giver_kind as "giverKind", o.occasion, o.text, o.received_on::text as "receivedOn", o.state, o.posting, o.shown_text as "shownText", o.kept_reason as "keptReason",
  o.handler_person_id as "handlerPersonId", n.name as handler, o.concerned_person_id as "concernedPersonId", o.due_on::text as "dueOn", o.answer, a.name as "answeredBy",
  o.answered_on::text as "answeredOn", o.closed_on::text as "closedOn", o.pledge_id as "pledgeId", p.pledger_name as pledger, c.title as "callTitle",
  o.rectification_id as "rectificationId", r.number as "rectificationNumber", r.state as "rectificationState", coalesce(r.state not in ('CLOSED', 'CANCELLED'), false) as "rectificationOpen",
  v.id as "visitId", v.number as "visitNumber"`;
const tables = sql`from opinion o join org h on h.id = o.org_id left join person n on n.id = o.handler_person_id left join person a on a.id = o.answered_by_person_id
  left join pledge p on p.org_id = o.pledge_org_id and p.id = o.pledge_id left join suggestion_call c on c.org_id = o.org_id and c.id = o.call_id
  left join rectification r on r.org_id = o.rectification_org_id and r.id = o.rectification_id
  left join supervision_finding f on f.org_id = o.org_id and f.id = o.finding_id left join supervision_visit v on v.org_id = f.org_id and v.id = f.visit_id`;

export const opinionFilters = ["OPEN", "WAITING", "ANSWERED", "ALL"] as const;
export type OpinionFilter = (typeof opinionFilters)[number];

const conditions = {
  OPEN: sql`o.state in ('RECEIVED', 'ASSIGNED')`,
  WAITING: sql`o.posting = 'WAITING'`,
  ANSWERED: sql`o.state in ('ANSWERED', 'CLOSED')`,
  ALL: sql`true`,
} satisfies Record<OpinionFilter, unknown>;

/** A place in the register: the row before which the page begins. */
export type OpinionKey = { receivedOn: Day; number: number };

/** The register of the org acted in, newest first, 50 a page and one more that tells whether there is another. */
export const listOpinions = (scope: Scope, filter: OpinionFilter, before: OpinionKey | null): Promise<Opinion[]> =>
  scope.rows<Opinion>(sql`select ${columns} ${tables}
    where o.org_id = ${scope.orgId}::uuid and ${conditions[filter]}
      and (${before?.receivedOn ?? null}::date is null or (o.received_on, o.number) < (${before?.receivedOn ?? null}::date, ${before?.number ?? 0}::int))
    order by o.received_on desc, o.number desc limit 51`);

export const belowPage = 50;

/** What waits below: opinions of the next lower organisations that nobody has answered, the oldest first; `after` is the id of the last one above. */
export const listOpinionsBelow = (scope: Scope, after?: string): Promise<Opinion[]> =>
  scope.rows<Opinion>(sql`select ${columns} ${tables}
    where h.parent_id = ${scope.orgId}::uuid and o.state in ('RECEIVED', 'ASSIGNED')
      ${after ? sql`and (o.received_on, o.number, o.id) > (select a.received_on, a.number, a.id from opinion a where a.id = ${after}::uuid)` : empty}
    order by o.received_on, o.number, o.id limit ${belowPage + 1}`);

/** One opinion of the org acted in, of one below it, or heard at a visit it made; NOT_FOUND otherwise. */
export async function findOpinion(scope: Scope, opinionId: string): Promise<Opinion> {
  if (!isId(opinionId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Opinion>(sql`select ${columns} ${tables} where o.id = ${opinionId}::uuid
    and (o.org_id = ${scope.orgId}::uuid or v.by_org_id = ${scope.orgId}::uuid
      or exists (select 1 from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.descendant = o.org_id))`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type Giver = { name: string; contact: string };

/** Who said it, for those alone who keep the register at home. */
const giverOf = ({ orgId, id }: Opinion): Sql =>
  sql`select g.name, g.contact from opinion_giver g where g.org_id = ${orgId}::uuid and g.opinion_id = ${id}::uuid and (g.name <> '' or g.contact <> '')`;

/** What stands around one opinion, in one statement: who said it, what happened to it, and who could handle it, for whoever decides. */
export async function findAround(scope: Scope, opinion: Opinion) {
  const { givers, events, owners } = await listTogether<{ givers: Giver; events: ToldEvent; owners: PossibleOwner }>(
    scope,
    {
      givers: giverOf(opinion),
      events: eventsAbout(opinion.orgId, [opinion.id]),
      owners: decidesOn(scope.actor, opinion) ? possibleOwnersOf(opinion.orgId) : nobody,
    },
  );
  return { giver: givers[0] ?? null, events, owners };
}

export type OpinionFigures = {
  received: number;
  answered: number;
  closed: number;
  rectifying: number;
  rectified: number;
};

/** RPT-09: what was received in a span of days, answered, led to rectification and struck off. */
export async function countOpinions(scope: Scope, from: Day, to: Day, orgId: string = scope.orgId) {
  const [found] = await scope.rows<OpinionFigures>(
    sql`select received, answered, closed, rectifying, rectified from opinion_figures(${orgId}::uuid, ${from}::date, ${to}::date)`,
  );
  return found ?? { received: 0, answered: 0, closed: 0, rectifying: 0, rectified: 0 };
}
