import "server-only";
import { runningCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { Standing } from "../policy";
import { type ProblemCode, problemCodesOf } from "../problems/queries";
import { withinReach } from "../queries";

export type Place = Pick<Standing, "orgId" | "parentOrgId" | "contacts"> & { code: string; name: string };

/** An org where this person may open one by hand: the org acted in or one directly below. */
export async function findPlace(scope: Scope, orgId: string): Promise<Place> {
  const [found] = await scope.rows<Place>(sql`
    select o.id as "orgId", o.parent_id as "parentOrgId", o.code, o.short_name as name,
           coalesce((select jsonb_agg(jsonb_build_object('orgId', l.holder_org_id, 'personId', l.holder_person_id)) from org_link l
             where l.org_id = o.id and l.kind = 'CONTACT_POINT' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())), '[]') as contacts
      from org o where o.id = ${orgId}::uuid and o.closed_on is null and o.id in ${withinReach(scope)}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type ChoosablePlace = Place & { id: string; here: boolean };

/** The org acted in, those directly below it and those this person is contact leader of (ORG-36), in the order of the tree. */
const places = (
  scope: Scope,
): Sql => sql`select o.id, o.id as "orgId", o.parent_id as "parentOrgId", o.code, o.short_name as name, o.id = ${scope.orgId}::uuid as here,
      coalesce((select jsonb_agg(jsonb_build_object('orgId', l.holder_org_id, 'personId', l.holder_person_id)) from org_link l
        where l.org_id = o.id and l.kind = 'CONTACT_POINT' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())), '[]') as contacts
    from org o where o.id in ${withinReach(scope)} and o.closed_on is null order by o.id <> ${scope.orgId}::uuid, o.path`;

/** What a rectification entered by hand chooses from: where, of which kind; and whether a campaign runs at all. */
export const findChoices = (scope: Scope) =>
  listTogether<{ places: ChoosablePlace; codes: ProblemCode; campaigns: { id: string } }>(scope, {
    places: places(scope),
    codes: problemCodesOf(scope),
    campaigns: runningCampaign(scope),
  });

export type PossibleOwner = { id: string; name: string; title: string };

/** Who can be made responsible: office holders first, then members. Also asked by whoever oversees the org from outside. */
export const possibleOwnersOf = (orgId: string): Sql =>
  sql`select id, name, title from possible_owners(${orgId}::uuid)`;
/** For a reader who chooses nobody. */
export const nobody: Sql = sql`select null::uuid as id, '' as name, '' as title where false`;

export const listPossibleOwners = (scope: Scope, orgId: string): Promise<PossibleOwner[]> =>
  scope.rows<PossibleOwner>(possibleOwnersOf(orgId));
