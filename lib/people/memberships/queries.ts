import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type OpenMembership = {
  id: string;
  personId: string;
  name: string;
  standing: "FULL" | "PROBATIONARY";
  beginsOn: Day;
  joinedOn: Day | null;
  version: number;
};

/** The membership somebody has here today; NOT_FOUND for anybody else. */
export async function findOpenMembership(scope: Scope, personId: string): Promise<OpenMembership> {
  const [found] = await scope.rows<OpenMembership>(sql`
    select m.id, m.person_id as "personId", p.name, m.standing, m.begins_on::text as "beginsOn", m.joined_on::text as "joinedOn", m.version
      from membership m join person p on p.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.person_id = ${personId}::uuid and m.ends_on is null`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type RollOn = { members: number; full: number; probationary: number; leaders: number };

/** Who belonged here on that day: a later transfer does not change the figure of an earlier day (LIFE-01). */
export async function countRollOn(scope: Scope, day: Day): Promise<RollOn> {
  const [row] = await scope.rows<RollOn>(sql`
    select members, full_members as full, probationary, leaders from count_roll_on(${scope.orgId}::uuid, ${day}::date)`);
  return row ?? { members: 0, full: 0, probationary: 0, leaders: 0 };
}

/** How many were enrolled in a campaign here on that day: the denominator of a figure of that day. */
export async function countEnrolledOn(scope: Scope, campaignId: string, day: Day): Promise<number> {
  const [row] = await scope.rows<{ members: number }>(sql`
    select members from count_enrolled_on(${scope.orgId}::uuid, ${campaignId}::uuid, ${day}::date)`);
  return row?.members ?? 0;
}

export type RollDay = {
  day: Day;
  members: number;
  full: number;
  probationary: number;
  /** Null where no campaign has enrolled anybody here. */
  enrolled: number | null;
  came: string[];
  left: string[];
};

/**
 * The denominators of every day of this year: one row for its first day and one for each day on which somebody came or
 * left, newest first; between two rows nothing changes (LIFE-01).
 */
export function listRollDays(scope: Scope): Promise<RollDay[]> {
  return scope.rows<RollDay>(sql`
    select day::text, members, full_members as full, probationary, enrolled, came, gone as left
      from roll_days(${scope.orgId}::uuid, ${`${scope.today.slice(0, 4)}-01-01`}::date, ${scope.today}::date)`);
}

export type Places = { units: { id: string; name: string }[]; groups: { id: string; name: string }[]; names: string[] };

/** What a member's record is filled in from: departments, party groups, and the names of the roll. */
export async function findPlaces(scope: Scope): Promise<Places> {
  const [row] = await scope.rows<Places>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.position) from unit u where u.org_id = ${scope.orgId}::uuid), '[]') as units,
           coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.position) from party_group g where g.org_id = ${scope.orgId}::uuid), '[]') as groups,
           coalesce((select array_agg(x.name order by x.pinyin) from (select p.name, p.pinyin from membership m join person p on p.id = m.person_id
                       where m.org_id = ${scope.orgId}::uuid and m.ends_on is null order by p.pinyin limit 200) x), '{}') as names`);
  return row ?? { units: [], groups: [], names: [] };
}
