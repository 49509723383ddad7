import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { SessionMode } from "./schema";

export type Session = {
  id: string;
  modes: SessionMode[];
  heldOn: Day;
  place: string;
  chair: string;
  attendees: number;
  guests: string;
  opinions: string;
  opinionCount: number;
  recorder: string;
};

/** The sittings of a round in the order they were held. */
export function listSessions(scope: Scope, round: { orgId: string; id: string }): Promise<Session[]> {
  return scope.rows<Session>(sql`
    select s.id, s.modes, s.held_on::text as "heldOn", s.place, s.chair, s.attendees, s.guests, s.opinions, s.opinion_count as "opinionCount", p.name as recorder
      from review_session s join person p on p.id = s.recorded_by_person_id
     where s.org_id = ${round.orgId}::uuid and s.round_id = ${round.id}::uuid order by s.held_on, s.id limit 100`);
}
