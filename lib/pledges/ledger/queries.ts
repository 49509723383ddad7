import "server-only";
import { type RunningCampaign, runningCampaign } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/kernel/clock";
import { join, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { problemName } from "../items/queries";
import type { Bucket, ItemState } from "../items/rules";
import type { Counted, Cursor, LedgerFilter } from "./rules";

export type Campaign = { orgId: string; id: string };

const inBucket: Record<Bucket, (today: Day) => Sql> = {
  fulfilled: () => sql`i.state = 'FULFILLED'`,
  withdrawn: () => sql`i.state = 'WITHDRAWN'`,
  due: (today) => sql`i.state in ('OPEN', 'CLAIMED') and i.due_on <= ${today}::date`,
  notDue: (today) => sql`i.state in ('OPEN', 'CLAIMED') and i.due_on > ${today}::date`,
};

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** By name, by initials (lzy), or by a piece of the wording. */
const found = (search: string): Sql => {
  const pattern = likePattern(search.trim().toLowerCase());
  return sql`(p.pledger_name ilike ${pattern} or i.text ilike ${pattern} or exists (
    select 1 from person n where n.id = p.person_id and n.initials like ${pattern}))`;
};

function conditions({ search, family, bucket }: LedgerFilter, today: Day): Sql {
  const parts = [sql`true`];
  if (family) parts.push(sql`g.family = ${family}`);
  if (bucket) parts.push(inBucket[bucket](today));
  if (search?.trim()) parts.push(found(search));
  return join(parts, " and ");
}

const published = (scope: Scope, campaign: Campaign): Sql => sql`
  from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
  join pledge_category g on g.org_id = i.campaign_org_id and g.id = i.category_id
 where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${campaign.orgId}::uuid and i.campaign_id = ${campaign.id}::uuid and p.state = 'PUBLISHED'`;

const who: Sql = sql`case when p.pledger_kind = 'PERSON' then 'members' else 'body' end`;

/** The figures of the whole ledger and how many rows the filter matches, in one statement. */
export const countLedger = (scope: Scope, campaign: Campaign, filter: LedgerFilter): Promise<Counted[]> =>
  scope.rows<Counted>(sql`
    with i as (select ${who} as who, p.id as pledge_id, g.family, g.position, i.state, i.due_on,
                      (${conditions(filter, scope.today)}) as matches ${published(scope, campaign)}),
         k as (select i.who, count(distinct i.pledge_id)::int as pledgers from i group by 1)
    select i.who, i.family, max(k.pledgers) as pledgers,
           count(*) filter (where i.state <> 'WITHDRAWN')::int as items,
           count(*) filter (where ${inBucket.fulfilled(scope.today)})::int as fulfilled,
           count(*) filter (where ${inBucket.due(scope.today)})::int as due,
           count(*) filter (where ${inBucket.notDue(scope.today)})::int as "notDue",
           count(*) filter (where ${inBucket.withdrawn(scope.today)})::int as withdrawn,
           count(*) filter (where i.matches)::int as matching
      from i join k on k.who = i.who group by i.who, i.family order by i.who desc, min(i.position)`);

export type LedgerEntry = {
  id: string;
  pledgeId: string;
  sortKey: string;
  pledgeNumber: number;
  number: number;
  pledgerName: string;
  pledgerTitle: string;
  form: "WRITTEN" | "ORAL";
  backfilled: boolean;
  text: string;
  target: string;
  category: string;
  family: string;
  beneficiary: string;
  checkedHow: string;
  dueOn: Day;
  state: ItemState;
  fulfilledOn: Day | null;
  withdrawnReason: string | null;
  /** The newest progress entry and the evidence, for the ledger's last columns. */
  progress: string | null;
  evidence: string | null;
  /** The listed problem it is to solve (PLG-19). */
  problem: string | null;
};

const entry: Sql = sql`select i.id, p.id as "pledgeId", p.sort_key as "sortKey", p.number as "pledgeNumber", i.number,
  p.pledger_name as "pledgerName", p.pledger_title as "pledgerTitle", p.form, p.backfilled, i.text, i.target, g.name as category, g.family,
  i.beneficiary, i.checked_how as "checkedHow", i.due_on::text as "dueOn", i.state, i.fulfilled_on::text as "fulfilledOn",
  i.withdrawn_reason as "withdrawnReason", ${problemName} as problem,
  (select e.note from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id order by e.happened_on desc limit 1) as progress,
  (select string_agg(e.description, '；' order by e.added_at) from pledge_evidence e where e.org_id = i.org_id and e.item_id = i.id) as evidence`;

const ofWho = (filter: LedgerFilter): Sql =>
  filter.who === "members" ? sql`p.pledger_kind = 'PERSON'` : sql`p.pledger_kind <> 'PERSON'`;

export type Place = { after?: Cursor | undefined; before?: Cursor | undefined; limit: number };

/** One page of the ledger in order of names; the key of the neighbouring page is that of its first or last row. */
export async function listLedger(
  scope: Scope,
  campaign: Campaign,
  filter: LedgerFilter,
  place: Place,
): Promise<LedgerEntry[]> {
  const key = sql`(p.sort_key, p.number, i.number)`;
  const { after, before, limit } = place;
  const bound = ({ sortKey, pledge, item }: Cursor) => sql`(${sortKey}, ${pledge}::int, ${item}::smallint)`;
  const parts = [conditions(filter, scope.today), ofWho(filter)];
  if (after) parts.push(sql`${key} > ${bound(after)}`);
  if (before) parts.push(sql`${key} < ${bound(before)}`);
  const order = before ? sql`p.sort_key desc, p.number desc, i.number desc` : sql`p.sort_key, p.number, i.number`;
  const rows = await scope.rows<LedgerEntry>(
    sql`${entry} ${published(scope, campaign)} and ${join(parts, " and ")} order by ${order} limit ${limit}`,
  );
  return before ? rows.reverse() : rows;
}

export type LowerOrg = {
  code: string;
  name: string;
  pledgers: number;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  withdrawn: number;
  countedAt: string;
};

/** The running campaign and the direct lower orgs with the figures of everything below them, from the tallies. */
export async function findLedgerOfLine(scope: Scope): Promise<(RunningCampaign & { lower: LowerOrg[] }) | null> {
  const [found] = await scope.rows<RunningCampaign & { lower: LowerOrg[] }>(sql`
    select c.*, coalesce((select jsonb_agg(to_jsonb(l)) from (
        select o.code, o.short_name as name, t.pledgers, t.items, t.fulfilled, t.overdue, t.not_due as "notDue", t.withdrawn, t.counted_at as "countedAt"
          from org o join tally t on t.org_id = o.id and t.campaign_org_id = c."orgId" and t.campaign_id = c.id and t.reach = 'TREE'
         where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null order by o.path) l), '[]') as lower
      from (${runningCampaign(scope)}) c`);
  return found ?? null;
}
