import "server-only";
import type { Exceptions } from "@/lib/kernel/calendar";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type SpecialDay = {
  day: Day;
  kind: "HOLIDAY" | "WORKDAY";
  name: string;
  /** The org that said so and its document; empty for the national calendar. */
  document: string;
  from: string;
  own: boolean;
};

/** The days that differ from the plain week where this org stands, with who said so. */
export function listSpecialDays(scope: Scope, since: Day, until: Day): Promise<SpecialDay[]> {
  return scope.rows<SpecialDay>(sql`
    select c.day::text as day, c.kind, c.name, c.document, coalesce(o.short_name, '') as from, c.from_org is not distinct from ${scope.orgId}::uuid as own
      from line_calendar(${scope.orgId}::uuid, ${since}::date, ${until}::date) c left join org o on o.id = c.from_org order by 1`);
}

/** The same as the map that counts of working days take. */
export async function listExceptions(scope: Scope, since: Day, until: Day): Promise<Exceptions> {
  const rows = await scope.rows<{ day: Day; kind: "HOLIDAY" | "WORKDAY" }>(sql`
    select c.day::text as day, c.kind from line_calendar(${scope.orgId}::uuid, ${since}::date, ${until}::date) c`);
  return new Map(rows.map(({ day, kind }) => [day, kind]));
}

/** Whether the org acted in leads others, and so may speak for its line. */
export async function leadsLine(scope: Scope): Promise<boolean> {
  const [row] = await scope.rows<{ leads: boolean }>(
    sql`select k.leads from org o join org_kind k on k.code = o.kind where o.id = ${scope.orgId}::uuid`,
  );
  return row?.leads ?? false;
}

export type DayWord = {
  id: string;
  day: Day;
  kind: "HOLIDAY" | "WORKDAY" | null;
  name: string;
  document: string;
  who: string;
  at: Date;
};

/** What this org itself said of days, newest first. */
export function listDayWords(scope: Scope): Promise<DayWord[]> {
  return scope.rows<DayWord>(sql`
    select s.id, s.day::text as day, s.kind, s.name, s.document, p.name as who, s.set_at as at
      from org_calendar_day s join person p on p.id = s.set_person_id where s.org_id = ${scope.orgId}::uuid order by s.set_at desc, s.day limit 50`);
}
