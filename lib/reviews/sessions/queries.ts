import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
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

export type Invited = { personId: string; name: string; orgName: string; honour: string };

/** REV-48: whom a branch may invite from the branches it is paired with; nobody for any other org or person. */
export const listPairedExcellent = (scope: Scope): Promise<Invited[]> =>
  scope.rows<Invited>(
    sql`select person_id as "personId", name, org_name as "orgName", honour from paired_excellent() order by org_name, name`,
  );

const sessions = (round: { orgId: string; id: string }): Sql => sql`
    select s.id, s.modes, s.held_on::text as "heldOn", s.place, s.chair, s.attendees, s.guests, s.opinions, s.opinion_count as "opinionCount", p.name as recorder
      from review_session s join person p on p.id = s.recorded_by_person_id
     where s.org_id = ${round.orgId}::uuid and s.round_id = ${round.id}::uuid`;

/** The sittings of a round in the order they were held: all of them, for its archive. */
export const listSessions = (scope: Scope, round: { orgId: string; id: string }): Promise<Session[]> =>
  scope.rows<Session>(sql`${sessions(round)} order by s.held_on, s.id`);

/** The same a page at a time. */
export const listSessionsPage = (
  scope: Scope,
  round: { orgId: string; id: string },
  after?: string,
): Promise<Session[]> => scope.rows<Session>(pageOf(sessions(round), [sql`"heldOn"`], after));
