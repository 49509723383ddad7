import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { linesOf, type ReadRow } from "../rows/rules";
import { type OrgsByName, type PersonMatch, type PlaceOfOrg, personLine } from "./rules";

/** Every organisation of the line under each of its names. */
export async function listPlaces(scope: Scope): Promise<{ here: PlaceOfOrg; orgs: OrgsByName }> {
  const rows = await scope.rows<PlaceOfOrg & { names: string[]; isHere: boolean }>(sql`
    select o.id, k.holds_members as "holdsMembers", array[o.name, o.short_name, o.code] as names, c.depth = 0 as "isHere"
      from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
     where c.ancestor = ${scope.orgId}::uuid and o.closed_on is null`);
  const orgs = new Map<string, PlaceOfOrg | null>();
  for (const { id, holdsMembers, names } of rows)
    for (const name of new Set(names.map((word) => word.replace(/\s/g, ""))))
      orgs.set(name, orgs.has(name) && orgs.get(name)?.id !== id ? null : { id, holdsMembers });
  return { here: rows.find(({ isHere }) => isHere) ?? { id: scope.orgId, holdsMembers: false }, orgs };
}

/** Whom the database knows among the rows without fault, by the number of the row. */
export async function matchPeople(scope: Scope, rows: readonly ReadRow[]): Promise<Map<number, PersonMatch>> {
  const asked = rows
    .filter(({ faults }) => faults.length === 0)
    .map(({ number, facts }) => [String(number), ...personLine(facts)]);
  if (asked.length === 0) return new Map();
  const found = await scope.rows<PersonMatch & { number: number }>(sql`
    select number, person_id as "personId", at_org as "orgId", reach, facts, twice from match_people(${linesOf(asked)})`);
  return new Map(found.map((match) => [match.number, match]));
}
