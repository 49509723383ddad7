import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { examinedWhere, hereAndBelow, standing } from "../queries";
import type { PledgeItem } from "./lifecycle";

/** Of `pledge_item i`: the listed problem it is to solve, with its family. */
export const problemName: Sql = sql`(select c.family || '·' || c.name from problem_code c where c.org_id = i.problem_org_id and c.id = i.problem_code_id)`;

export type ItemRow = PledgeItem & {
  id: string;
  pledgeId: string;
  pledgeNumber: number;
  pledgerName: string;
  publishedOn: Day | null;
  publishedAt: Date | null;
  campaignOrgId: string;
  campaignId: string;
  orgCode: string;
  examinerOrgCode: string;
  number: number;
  categoryId: string;
  category: string;
  family: string;
  standard: "ORDINARY" | "LEADER";
  text: string;
  target: string;
  dueOn: Day;
  beneficiary: string;
  checkedHow: string;
  fulfilledOn: Day | null;
  fulfilledNote: string | null;
  withdrawnOn: Day | null;
  withdrawnReason: string | null;
  latestVersion: number;
  standing: boolean;
  lead: string;
  office: string;
  assisting: string;
  problemCodeId: string | null;
  /** 三难·门难进: the listed problem it is to solve (PLG-19). */
  problem: string | null;
};

const columns: Sql = sql`i.id, i.pledge_id as "pledgeId", p.number as "pledgeNumber", p.pledger_name as "pledgerName",
  p.published_on::text as "publishedOn", p.published_at as "publishedAt", p.campaign_org_id as "campaignOrgId", p.campaign_id as "campaignId",
  o.code as "orgCode", coalesce(u.code, o.code) as "examinerOrgCode", i.number, i.category_id as "categoryId", g.name as category, g.family,
  i.standard, i.text, i.target, i.due_on::text as "dueOn", i.beneficiary, i.checked_how as "checkedHow", i.state, p.state as "pledgeState",
  i.fulfilled_on::text as "fulfilledOn", i.fulfilled_note as "fulfilledNote", i.withdrawn_on::text as "withdrawnOn",
  i.withdrawn_reason as "withdrawnReason", i.latest_version as "latestVersion", i.standing, i.lead, i.office, i.assisting,
  i.problem_code_id as "problemCodeId", ${problemName} as problem`;

const select = (scope: Scope, where: Sql, more: Sql = sql`true as found`): Sql => sql`
  select ${standing}, l.by as "claimedBy", coalesce(l.pieces, 0) as pieces, ${columns}, ${more}
    from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = p.org_id
    join pledge_category g on g.org_id = i.campaign_org_id and g.id = i.category_id
    left join lateral (select e.added_by_person_id as by, count(*) over ()::int as pieces from pledge_evidence e
      where e.org_id = i.org_id and e.item_id = i.id order by e.added_at desc limit 1) l on true
   ${examinedWhere(scope, sql`array[p.person_id, p.author_person_id, p.proxy_person_id, case when i.state = 'CLAIMED' then l.by end]`)}
    left join org u on u.id = o.parent_id and x.above
   where i.org_id in ${hereAndBelow(scope)} and ${where}`;

/** One item of a pledge here or directly below. */
export async function findItem(scope: Scope, itemId: string): Promise<ItemRow> {
  const [found] = await scope.rows<ItemRow>(select(scope, sql`i.id = ${itemId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export const listItems = (scope: Scope, pledgeIds: readonly string[]): Promise<ItemRow[]> =>
  scope.rows<ItemRow>(
    sql`${select(scope, sql`i.pledge_id = any(${[...pledgeIds]}::uuid[])`)} order by i.pledge_id, i.number`,
  );

/** What somebody says is fulfilled and nobody has judged, oldest due day first; `after` is the id of the last item of the page above. */
export const listClaimedItems = (
  scope: Scope,
  page: { after?: string | undefined; limit: number },
): Promise<ItemRow[]> => {
  const from = page.after
    ? sql`(i.due_on, i.id) > (select a.due_on, a.id from pledge_item a where a.org_id in ${hereAndBelow(scope)} and a.id = ${page.after}::uuid)`
    : sql`true`;
  return scope.rows<ItemRow>(
    sql`${select(scope, sql`i.state = 'CLAIMED' and p.state = 'PUBLISHED' and ${from}`)} order by i.due_on, i.id limit ${page.limit}`,
  );
};

export type Progress = {
  id: string;
  period: string;
  happenedOn: Day;
  note: string;
  quantity: string;
  proxy: boolean;
  backfilled: boolean;
  enteredBy: string;
};
export type Evidence = { id: string; description: string; fileName: string | null; addedBy: string; addedOn: Day };
export type ItemVersion = {
  version: number;
  text: string;
  target: string;
  dueOn: Day;
  reason: string;
  kind: "AMEND" | "RESCHEDULE" | "EXTEND" | "RENEW";
  publishedOn: Day;
};

export type ItemLife = { progress: Progress[]; evidence: Evidence[]; versions: ItemVersion[] };
export type ItemWithLife = ItemRow & ItemLife;

/** What happened to an item, newest progress first; versions only once something was added to it. */
const life: Sql = sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'period', e.period, 'happenedOn', e.happened_on, 'note', e.note, 'quantity', e.quantity, 'proxy', e.proxy,
     'backfilled', e.backfilled, 'enteredBy', n.name) order by e.happened_on desc, e.entered_at desc)
    from pledge_progress e join person n on n.id = e.entered_by_person_id where e.org_id = i.org_id and e.item_id = i.id), '[]') as progress,
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'description', e.description, 'fileName', e.file_name, 'addedBy', n.name,
     'addedOn', (e.added_at at time zone 'Asia/Shanghai')::date) order by e.added_at)
    from pledge_evidence e join person n on n.id = e.added_by_person_id where e.org_id = i.org_id and e.item_id = i.id), '[]') as evidence,
  coalesce((select jsonb_agg(jsonb_build_object('version', v.version, 'text', v.text, 'target', v.target, 'dueOn', v.due_on, 'reason', v.reason, 'kind', v.kind,
     'publishedOn', (v.published_at at time zone 'Asia/Shanghai')::date) order by v.version)
    from pledge_item_version v where v.org_id = i.org_id and v.item_id = i.id), '[]') as versions`;

/** The items of some pledges, each with its whole life, in one statement. */
export const listItemLives = (scope: Scope, pledgeIds: readonly string[]): Promise<ItemWithLife[]> =>
  scope.rows<ItemWithLife>(
    sql`${select(scope, sql`i.pledge_id = any(${[...pledgeIds]}::uuid[])`, life)} order by i.pledge_id, i.number`,
  );

export async function findItemLife(scope: Scope, itemId: string): Promise<ItemWithLife> {
  const [found] = await scope.rows<ItemWithLife>(select(scope, sql`i.id = ${itemId}::uuid`, life));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type Category = { id: string; name: string; family: string };

export const listCategories = (
  scope: Scope,
  campaign: { campaignOrgId: string; campaignId: string },
  pledgerKind: string,
): Promise<Category[]> =>
  scope.rows<Category>(sql`
    select g.id, g.name, g.family from pledge_category g
     where g.org_id = ${campaign.campaignOrgId}::uuid and g.campaign_id = ${campaign.campaignId}::uuid
       and g.pledger_kind = ${pledgerKind === "PERSON" ? "PERSON" : "ORG"} order by g.position`);
