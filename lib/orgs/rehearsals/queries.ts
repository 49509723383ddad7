import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Rehearsal = { id: string; begunOn: Day; endsOn: Day; begunBy: string; orgName: string };

/** The rehearsal that concerns whoever asks: their own org's, or the one being played around them. */
export async function findRehearsal(scope: Scope): Promise<Rehearsal | null> {
  const [found] = await scope.rows<Rehearsal>(
    sql`select id, begun_on as "begunOn", ends_on as "endsOn", begun_by as "begunBy", org_name as "orgName" from rehearsal_now()`,
  );
  return found ?? null;
}

export type Part = {
  personId: string;
  name: string;
  orgName: string;
  orgCode: string;
  title: string;
  leads: boolean;
};

/** Whose part can be played, in the order of the cast. */
export const listParts = (scope: Scope): Promise<Part[]> =>
  scope.rows<Part>(
    sql`select person_id as "personId", name, org_name as "orgName", org_code as "orgCode", title, leads from rehearsal_cast()`,
  );

/** Who really sits there while a part is played. */
export async function findPlayer(scope: Scope): Promise<string | null> {
  const [row] = await scope.rows<{ name: string | null }>(sql`select player() as name`);
  return row?.name ?? null;
}
