import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { hereAndBelow, standing } from "../queries";
import type { PledgeItem } from "./lifecycle";

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
};

const columns: Sql = sql`i.id, i.pledge_id as "pledgeId", p.number as "pledgeNumber", p.pledger_name as "pledgerName",
  p.published_on::text as "publishedOn", p.published_at as "publishedAt", p.campaign_org_id as "campaignOrgId", p.campaign_id as "campaignId",
  o.code as "orgCode", coalesce(u.code, o.code) as "examinerOrgCode", i.number, i.category_id as "categoryId", g.name as category, g.family,
  i.standard, i.text, i.target, i.due_on::text as "dueOn", i.beneficiary, i.checked_how as "checkedHow", i.state, p.state as "pledgeState",
  i.fulfilled_on::text as "fulfilledOn", i.fulfilled_note as "fulfilledNote", i.withdrawn_on::text as "withdrawnOn",
  i.withdrawn_reason as "withdrawnReason", i.latest_version as "latestVersion"`;

const select = (scope: Scope, where: Sql): Sql => sql`
  select ${standing}, x.above, l.by as "claimedBy", coalesce(l.pieces, 0) as evidence, ${columns}
    from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = p.org_id
    join pledge_category g on g.org_id = i.campaign_org_id and g.id = i.category_id
    left join lateral (select e.added_by_person_id as by, count(*) over ()::int as pieces from pledge_evidence e
      where e.org_id = i.org_id and e.item_id = i.id order by e.added_at desc limit 1) l on true
   cross join lateral (select examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id,
      case when i.state = 'CLAIMED' then l.by end]) as above) x
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

/** What somebody says is fulfilled and nobody has judged, oldest due day first. */
export const listClaimedItems = (scope: Scope): Promise<ItemRow[]> =>
  scope.rows<ItemRow>(
    sql`${select(scope, sql`i.state = 'CLAIMED' and p.state = 'PUBLISHED'`)} order by i.due_on, i.id limit 50`,
  );

export type Progress = {
  id: string;
  itemId: string;
  period: string;
  happenedOn: Day;
  note: string;
  quantity: string;
  proxy: boolean;
  backfilled: boolean;
  enteredBy: string;
};

export const listProgress = (scope: Scope, orgId: string, itemIds: readonly string[]): Promise<Progress[]> =>
  scope.rows<Progress>(sql`
    select e.id, e.item_id as "itemId", e.period, e.happened_on::text as "happenedOn", e.note, e.quantity, e.proxy, e.backfilled, n.name as "enteredBy"
      from pledge_progress e join person n on n.id = e.entered_by_person_id
     where e.org_id = ${orgId}::uuid and e.item_id = any(${[...itemIds]}::uuid[]) order by e.happened_on desc, e.entered_at desc`);

export type Evidence = {
  id: string;
  itemId: string;
  description: string;
  fileName: string | null;
  addedBy: string;
  addedAt: Date;
};

export const listEvidence = (scope: Scope, orgId: string, itemIds: readonly string[]): Promise<Evidence[]> =>
  scope.rows<Evidence>(sql`
    select e.id, e.item_id as "itemId", e.description, e.file_name as "fileName", n.name as "addedBy", e.added_at as "addedAt"
      from pledge_evidence e join person n on n.id = e.added_by_person_id
     where e.org_id = ${orgId}::uuid and e.item_id = any(${[...itemIds]}::uuid[]) order by e.added_at`);

export type ItemVersion = {
  itemId: string;
  version: number;
  text: string;
  target: string;
  dueOn: Day;
  reason: string;
  publishedAt: Date;
};

/** Every public wording of the items, oldest first; none for an item that was never added to. */
export const listVersions = (scope: Scope, orgId: string, itemIds: readonly string[]): Promise<ItemVersion[]> =>
  scope.rows<ItemVersion>(sql`
    select v.item_id as "itemId", v.version, v.text, v.target, v.due_on::text as "dueOn", v.reason, v.published_at as "publishedAt"
      from pledge_item_version v
     where v.org_id = ${orgId}::uuid and v.item_id = any(${[...itemIds]}::uuid[]) order by v.item_id, v.version`);

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
