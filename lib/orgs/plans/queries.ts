import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { mayChangePlace } from "../changes/policy";
import { type ChangeableOrg, findChangeable } from "../changes/queries";
import type { Paper, ReclassifyOrg, RenameOrg } from "../changes/schema";

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
