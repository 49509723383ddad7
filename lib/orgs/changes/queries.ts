import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { OrgKind } from "./schema";

export type ChangeableOrg = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: OrgKind;
  level: string;
  field: string;
  closedOn: Day | null;
  parentId: string | null;
  parentCode: string | null;
  parentName: string | null;
  leads: boolean;
  holdsMembers: boolean;
  /** The last change on record: nothing takes effect before it. */
  changedOn: Day | null;
  members: number;
  lowerOrgs: number;
};

const columns = sql`o.id, o.code, o.name, o.short_name as "shortName", o.kind, o.level, o.field, o.closed_on::text as "closedOn", o.parent_id as "parentId", u.code as "parentCode",
  u.short_name as "parentName", k.leads, k.holds_members as "holdsMembers", (select max(h.effective_on)::text from org_history h where h.org_id = o.id) as "changedOn",
  (select count(*)::int from membership m where m.org_id = o.id and m.ends_on is null) as members,
  (select count(*)::int from org x where x.parent_id = o.id and x.closed_on is null) as "lowerOrgs"`;

/** An org of the line acted in, as a change needs to know it; NOT_FOUND for any other. */
export async function findChangeable(scope: Scope, code: string): Promise<ChangeableOrg> {
  const [found] = await scope.rows<ChangeableOrg>(sql`
    select ${columns} from org o join org_kind k on k.code = o.kind left join org u on u.id = o.parent_id
     where o.code = ${code} and (select true from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = o.id limit 1)`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/**
 * The one org of this line that somebody means by a short code or a name; refuses INVALID beside the field when there is
 * none or more than one.
 */
export async function findMeant(scope: Scope, typed: string, field: string): Promise<ChangeableOrg> {
  const meant = await scope.rows<{ code: string }>(sql`
    select o.code from org o join org_closure c on c.descendant = o.id and c.ancestor = ${scope.orgId}::uuid
     where o.closed_on is null and (o.code = ${typed.toLowerCase()} or o.name = ${typed} or o.short_name = ${typed}) limit 2`);
  if (meant.length !== 1) throw new Refusal("INVALID", { [field]: meant.length === 0 ? "noSuchOrg" : "severalOrgs" });
  return findChangeable(scope, meant[0]?.code ?? "");
}

export type PastChange = {
  id: string;
  change: "FOUND" | "RENAME" | "RECLASSIFY" | "MOVE" | "MERGE" | "SPLIT" | "CLOSE" | "TAKE_OVER";
  name: string;
  kind: string | null;
  level: string | null;
  field: string | null;
  parentName: string | null;
  otherName: string | null;
  otherCode: string | null;
  effectiveOn: Day;
  document: string;
  documentNumber: string;
  note: string;
};

/** What an org has been: every change with its day and document, newest first. */
export function listChanges(scope: Scope, orgId: string): Promise<PastChange[]> {
  return scope.rows<PastChange>(sql`
    select h.id, h.change, h.name, h.kind, h.level, h.field, u.short_name as "parentName", s.short_name as "otherName", s.code as "otherCode",
           h.effective_on::text as "effectiveOn", h.document, h.document_number as "documentNumber", h.note
      from org_history h left join org u on u.id = h.parent_id left join org s on s.id = h.successor_org_id
     where h.org_id = ${orgId}::uuid
       and (select true from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = h.org_id limit 1)
     order by h.effective_on desc, h.recorded_at desc, h.id desc limit 50`);
}

export type NearbyOrg = { code: string; name: string };

/** Orgs somebody is likely to mean: beside the given one and one step up; a hint for typing, not a list. */
export function listNearby(
  scope: Scope,
  { id, parentId }: { id: string; parentId: string | null },
): Promise<NearbyOrg[]> {
  return scope.rows<NearbyOrg>(sql`
    select o.code, o.name from org o
     where o.closed_on is null and o.id <> ${id}::uuid
       and (o.parent_id = ${parentId}::uuid or o.parent_id = (select parent_id from org where id = ${parentId}::uuid) or o.id = ${scope.orgId}::uuid)
       and (select true from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = o.id limit 1)
     order by o.path limit 60`);
}
