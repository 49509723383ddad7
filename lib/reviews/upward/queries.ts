import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type UpwardSubject = {
  sessionId: string;
  heldOn: Day;
  seatName: string;
  cadrePersonId: string;
  cadreName: string;
  title: string;
  given: boolean;
};

/** REV-28: on whom the asker may speak at the last sitting of their branch's running round; never on themselves. */
export const listUpwardSubjects = (scope: Scope): Promise<UpwardSubject[]> =>
  scope.rows<UpwardSubject>(sql`
    select session_id as "sessionId", held_on::text as "heldOn", seat_name as "seatName", cadre_person_id as "cadrePersonId", cadre_name as "cadreName", title, given
      from upward_subjects()`);

export type UpwardSummary = {
  seatName: string;
  cadreName: string;
  roundTitle: string;
  /** Both null where fewer than five spoke. */
  opinions: number | null;
  texts: string[] | null;
};

/** REV-28: what members said of cadres of the level below, for the superior and the discipline head; the database hands out nothing else. */
export const listUpwardOpinions = (scope: Scope): Promise<UpwardSummary[]> =>
  scope.rows<UpwardSummary>(sql`
    select seat_name as "seatName", cadre_name as "cadreName", round_title as "roundTitle", opinions, texts from read_upward_opinions()`);
