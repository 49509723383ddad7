import "server-only";
import { runningCampaign } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/kernel/clock";
import { empty, join, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Bucket, ItemState } from "../items/rules";
import { allStates, type LineSort, readDueKey, readTreeKey, statesOf } from "./rules";
import type { LineQuery } from "./schema";

export const pageLength = 50;

type Figures = Record<Bucket | "items", number>;
export type Line = {
  campaignOrgId: string;
  campaignId: string;
  title: string;
  /** Where the line begins: here, or at the lower org asked for. */
  orgId: string;
  name: string;
  figures: (Figures & { countedAt: string }) | null;
  lower: { code: string; name: string }[];
};

/** The running campaign with the figures of the line and the orgs it can be narrowed to. Null without a campaign, or for an org of another line. */
export async function findLine(scope: Scope, below: string | undefined): Promise<Line | null> {
  const [found] = await scope.rows<Line>(sql`
    select c."orgId" as "campaignOrgId", c.id as "campaignId", c.title, o.id as "orgId", o.short_name as name,
           (select jsonb_build_object('items', t.items, 'fulfilled', t.fulfilled, 'due', t.overdue, 'notDue', t.not_due, 'withdrawn', t.withdrawn, 'countedAt', t.counted_at)
              from tally t where t.org_id = o.id and t.campaign_org_id = c."orgId" and t.campaign_id = c.id and t.reach = 'TREE') as figures,
           coalesce((select jsonb_agg(jsonb_build_object('code', l.code, 'name', l.short_name)) from (
             select x.code, x.short_name from org x where x.parent_id = ${scope.orgId}::uuid and x.closed_on is null order by x.path) l), '[]') as lower
      from (${runningCampaign(scope)}) c join org o on ${below ? sql`o.code = ${below}` : sql`o.id = ${scope.orgId}::uuid`}
       and (select true from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.descendant = o.id limit 1)`);
  return found ?? null;
}

export type LineItem = {
  id: string;
  orgId: string;
  orgCode: string;
  orgName: string;
  path: string;
  pledgeId: string;
  pledgerName: string;
  pledgerTitle: string;
  sortKey: string;
  pledge: number;
  item: number;
  text: string;
  dueOn: Day;
  state: ItemState;
  backfilled: boolean;
};

const columns = sql`i.id, i.org_id as "orgId", o.code as "orgCode", o.short_name as "orgName", o.path, p.id as "pledgeId", p.pledger_name as "pledgerName",
  p.pledger_title as "pledgerTitle", p.sort_key as "sortKey", p.number as pledge, i.number as item, i.text, i.due_on::text as "dueOn", i.state, p.backfilled`;

// Written into the text: how common a state is decides the plan.
const inState: Record<ItemState, Sql> = {
  OPEN: sql`i.state = 'OPEN'`,
  CLAIMED: sql`i.state = 'CLAIMED'`,
  FULFILLED: sql`i.state = 'FULFILLED'`,
  WITHDRAWN: sql`i.state = 'WITHDRAWN'`,
};

/** The orgs of the line. A line that is the whole campaign's needs no bound: the campaign reaches no further. */
const within = (line: Line): Sql =>
  line.orgId === line.campaignOrgId
    ? empty
    : sql`join org_closure k on k.descendant = o.id and k.ancestor = ${line.orgId}::uuid`;

const onDay: Partial<Record<Bucket, (today: Day) => Sql>> = {
  due: (today) => sql`and i.due_on <= ${today}::date`,
  notDue: (today) => sql`and i.due_on > ${today}::date`,
};

const published = ({ today }: Scope, line: Line, { bucket }: LineQuery): Sql => sql`
  i.campaign_id = ${line.campaignId}::uuid and i.campaign_org_id = ${line.campaignOrgId}::uuid
    and p.campaign_id = ${line.campaignId}::uuid and p.state = 'PUBLISHED' ${(bucket && onDay[bucket]?.(today)) ?? empty}`;

type Place = { from: string | undefined; backwards: boolean };

function inTreeOrder(scope: Scope, line: Line, query: LineQuery, { from, backwards }: Place): Sql {
  const states = query.bucket
    ? sql`and (${join(
        statesOf[query.bucket].map((state) => inState[state]),
        " or ",
      )})`
    : empty;
  const key = readTreeKey(from);
  const way = backwards ? sql`<` : sql`>`;
  const order = backwards
    ? sql`o.path desc, p.sort_key desc, p.number desc, i.number desc`
    : sql`o.path, p.sort_key, p.number, i.number`;
  // The bound on the path alone lets the index begin there; the rest of the key decides inside one org.
  const beyond = key
    ? sql`and o.path ${way}= ${key.path} and (o.path, p.sort_key, p.number, i.number) ${way} (${key.path}, ${key.sortKey}, ${key.pledge}::int, ${key.item}::smallint)`
    : empty;
  return sql`
    select ${columns} from org o ${within(line)} join pledge p on p.org_id = o.id join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where ${published(scope, line, query)} ${states} ${beyond} order by ${order} limit ${pageLength + 1}`;
}

function inDueOrder(scope: Scope, line: Line, query: LineQuery, { from, backwards }: Place): Sql {
  const key = readDueKey(from);
  const way = backwards ? sql`<` : sql`>`;
  const order = backwards ? sql`i.due_on desc, i.org_id desc, i.id desc` : sql`i.due_on, i.org_id, i.id`;
  const beyond = key
    ? sql`and (i.due_on, i.org_id, i.id) ${way} (${key.dueOn}::date, ${key.orgId}::uuid, ${key.id}::uuid)`
    : empty;
  // Each state comes off the index in order; the few rows of each are then merged.
  const ofState = (state: ItemState) => sql`(
    select ${columns} from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = i.org_id ${within(line)}
     where ${inState[state]} and ${published(scope, line, query)} ${beyond} order by ${order} limit ${pageLength + 1})`;
  const merged = join((query.bucket ? statesOf[query.bucket] : allStates).map(ofState), " union all ");
  const last = backwards ? sql`"dueOn" desc, "orgId" desc, id desc` : sql`"dueOn", "orgId", id`;
  return sql`select * from (${merged}) i order by ${last} limit ${pageLength + 1}`;
}

export type LinePage = { rows: LineItem[]; before: boolean; after: boolean };

/** One page of a line's published items, in order of the tree or of their dates, from either end; the last page costs what the first does. */
export async function listLine(scope: Scope, line: Line, query: LineQuery): Promise<LinePage> {
  const backwards = Boolean(query.before || query.end);
  const sort: LineSort = query.sort ?? "tree";
  const place = { from: query.before ?? query.after, backwards };
  const found = await scope.rows<LineItem>(
    sort === "due" ? inDueOrder(scope, line, query, place) : inTreeOrder(scope, line, query, place),
  );
  const rows = found.slice(0, pageLength);
  const more = found.length > pageLength;
  if (!backwards) return { rows, before: Boolean(query.after), after: more };
  return { rows: rows.reverse(), before: more, after: !query.end };
}
