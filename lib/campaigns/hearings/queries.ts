import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { hearingOutcomes, hearingWays } from "./schema";

export type Hearing = {
  id: string;
  heardOn: Day;
  way: (typeof hearingWays)[number];
  heard: string;
  people: number | null;
  opinion: string;
  outcome: (typeof hearingOutcomes)[number];
  reply: string;
  recorder: string;
};

/** Who was heard about a scheme and what became of it, in the order of the days (CAM-11); `after` is the id of the last one above. */
export function listHearings(
  scope: Scope,
  adoption: { orgId: string; id: string },
  after?: string,
): Promise<Hearing[]> {
  const { orgId, id } = adoption;
  const hearings = sql`
    select h.id, h.heard_on::text as "heardOn", h.way, h.heard, h.people, h.opinion, h.outcome, h.reply, p.name as recorder
      from scheme_hearing h join person p on p.id = h.recorder_person_id
     where h.org_id = ${orgId}::uuid and h.adoption_id = ${id}::uuid`;
  return scope.rows<Hearing>(pageOf(hearings, [sql`"heardOn"`], after));
}
