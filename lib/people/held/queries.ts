import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { HeldKind } from "./rules";

export type HeldCount = { kind: HeldKind; amount: number; latest: Day | null; orgs: string[] };

/** How much is held about the signed-in person, by kind, in every organisation. */
export function countHeld(scope: Scope): Promise<HeldCount[]> {
  return scope.rows<HeldCount>(sql`
    select kind, sum(amount)::int as amount, max(day)::text as latest, array_remove(array_agg(distinct org_name), '') as orgs from held_about_me() group by kind`);
}

export type HeldRow = {
  kind: HeldKind;
  orgName: string;
  day: Day | null;
  until: Day | null;
  amount: number;
  content: string;
};

/** Every record itself, for the person to take along. */
export function listHeld(scope: Scope): Promise<HeldRow[]> {
  return scope.rows<HeldRow>(sql`
    select kind, org_name as "orgName", day::text as day, until::text as until, amount, content from held_about_me() order by kind, day desc nulls last, content`);
}
