import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { mayChangePlace } from "../changes/policy";
import { type ChangeableOrg, findChangeable, findMeant } from "../changes/queries";
import type { CloseOrg, MergeOrg, MoveOrg, Paper, ReclassifyOrg, RenameOrg, SplitOrg } from "../changes/schema";

/** What a rename changes, checked but not done; the page before the confirmation shows it. */
export async function planRename(scope: Scope, { target, ...input }: RenameOrg): Promise<ChangeableOrg> {
  const org = await demandChangeable(scope, target, input);
  if (org.name === input.name && org.shortName === input.shortName) throw new Refusal("INVALID", { name: "unchanged" });
  return org;
}

/** What a change of kind, level or field changes, checked but not done. */
export async function planReclassify(scope: Scope, { target, ...input }: ReclassifyOrg): Promise<ChangeableOrg> {
  const org = await demandChangeable(scope, target, input);
  if (org.kind === input.kind && org.level === input.level && org.field === input.field)
    throw new Refusal("INVALID", { kind: "unchanged" });
  const [kind] = await scope.rows<{ leads: boolean; holds: boolean }>(
    sql`select leads, holds_members as holds from org_kind where code = ${input.kind}`,
  );
  if (org.members > 0 && !kind?.holds) throw new Refusal("INVALID", { kind: "holdsNoMembers" });
  if (org.lowerOrgs > 0 && !kind?.leads) throw new Refusal("INVALID", { kind: "leadsNobody" });
  return org;
}

/** The org a superior means to change, on a day that fits its record. */
export async function demandChangeable(scope: Scope, code: string, paper: Paper): Promise<ChangeableOrg> {
  const org = await findChangeable(scope, code);
  if (!mayChangePlace(scope.actor, scope, org)) throw new Refusal(org.closedOn ? "WRONG_STATE" : "NOT_AUTHORISED");
  demandDay(scope, paper, org.changedOn);
  return org;
}

/** A change takes effect on a day that has come, and not before the last one on record. */
export function demandDay(scope: Scope, { effectiveOn }: Paper, after: string | null): void {
  if (effectiveOn > scope.today) throw new Refusal("INVALID", { effectiveOn: "inTheFuture" });
  if (after && effectiveOn < after) throw new Refusal("INVALID", { effectiveOn: "beforeLastChange" });
}

/** What a change of place touches, in numbers. */
export type Outlook = {
  lowerOrgs: number;
  members: number;
  duties: number;
  pledges: number;
  openItems: number;
  rounds: number;
  due: number;
  evaluations: number;
  slips: number;
  rectifications: number;
  nominations: number;
  links: number;
  /** Its own code and those it took over before. */
  codes: string[];
  /** Campaigns, award calls and notices of its own that are under way: finished before it ends. */
  ownWork: number;
};
export type PlacePlan = { org: ChangeableOrg; other: ChangeableOrg; outlook: Outlook };

async function findOutlook(scope: Scope, orgId: string): Promise<Outlook> {
  const [row] = await scope.rows<{ outlook: Outlook }>(sql`select org_outlook(${orgId}::uuid) as outlook`);
  if (!row) throw new Refusal("NOT_FOUND");
  return row.outlook;
}

/** The other end of a change, which must stand open in this line and not below what is changed. */
async function findOtherEnd(scope: Scope, org: ChangeableOrg, typed: string, field: string): Promise<ChangeableOrg> {
  const other = await findMeant(scope, typed, field);
  const [below] = await scope.rows(
    sql`select 1 from org_closure where ancestor = ${org.id}::uuid and descendant = ${other.id}::uuid`,
  );
  if (below) throw new Refusal("INVALID", { [field]: "belowItself" });
  return other;
}

/** LIFE-14: what moving an org with everything below it would change. */
export async function planMove(scope: Scope, { target, parent, ...paper }: MoveOrg): Promise<PlacePlan> {
  const org = await demandChangeable(scope, target, paper);
  const other = await findOtherEnd(scope, org, parent, "parent");
  if (other.id === org.parentId) throw new Refusal("INVALID", { parent: "unchanged" });
  if (!other.leads) throw new Refusal("INVALID", { parent: "leadsNobody" });
  return { org, other, outlook: await findOutlook(scope, org.id) };
}

/** LIFE-14: what merging an org into another would carry over. */
export async function planMerge(scope: Scope, { target, successor, ...paper }: MergeOrg): Promise<PlacePlan> {
  const org = await demandChangeable(scope, target, paper);
  return planEnd(scope, org, await findOtherEnd(scope, org, successor, "successor"));
}

/** Closing: what is open goes to the named successor or to the superior; members must have gone before if that holds none. */
export async function planClose(scope: Scope, { target, successor, ...paper }: CloseOrg): Promise<PlacePlan> {
  const org = await demandChangeable(scope, target, paper);
  return planEnd(scope, org, await findOtherEnd(scope, org, successor || (org.parentCode ?? ""), "successor"));
}

async function planEnd(scope: Scope, org: ChangeableOrg, other: ChangeableOrg): Promise<PlacePlan> {
  if (org.members > 0 && !other.holdsMembers) throw new Refusal("INVALID", { successor: "takesNoMembers" });
  if (org.lowerOrgs > 0 && !other.leads) throw new Refusal("INVALID", { successor: "leadsNobody" });
  const outlook = await findOutlook(scope, org.id);
  if (outlook.ownWork > 0) throw new Refusal("INVALID", { successor: "ownWorkOpen" });
  return { org, other, outlook };
}

export type SplitPlan = { org: ChangeableOrg; names: string[] };

/** What splitting part of an org off would take along: members by name, or lower orgs by name. */
export async function planSplit(scope: Scope, { target, ...input }: SplitOrg): Promise<SplitPlan> {
  const org = await demandChangeable(scope, target, input);
  if (!org.parentCode) throw new Refusal("NOT_AUTHORISED");
  const found = await scope.rows<{ name: string }>(sql`
    select p.name from membership m join person p on p.id = m.person_id
     where m.org_id = ${org.id}::uuid and m.ends_on is null and m.person_id = any(${input.members}::uuid[])
    union all
    select o.short_name from org o where o.parent_id = ${org.id}::uuid and o.closed_on is null and o.id = any(${input.lowerOrgs}::uuid[])`);
  const asked = input.members.length + input.lowerOrgs.length;
  if (asked === 0) throw new Refusal("INVALID", { members: "chooseSome" });
  if (found.length !== asked) throw new Refusal("NOT_FOUND");
  if (org.members > 0 && input.members.length === org.members)
    throw new Refusal("INVALID", { members: "someoneStays" });
  return { org, names: found.map(({ name }) => name) };
}

export type Part = { id: string; name: string };

/** Whom and what a split can take along: current members, or open lower orgs. */
export function listParts(scope: Scope, orgId: string): Promise<(Part & { lower: boolean })[]> {
  return scope.rows(sql`
    select p.id, p.name, false as lower, p.pinyin as place from membership m join person p on p.id = m.person_id where m.org_id = ${orgId}::uuid and m.ends_on is null
    union all
    select o.id, o.short_name, true, o.path from org o where o.parent_id = ${orgId}::uuid and o.closed_on is null
    order by place limit 400`);
}
