import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { GuestKind } from "../guests/schema";
import type { ParticipantKind } from "./schema";

export type ParticipantRow = {
  id: string;
  name: string;
  kind: ParticipantKind;
  note: string;
  beginsOn: Day;
  endsOn: Day | null;
  endReason: string | null;
};
export type GuestRow = {
  id: string;
  name: string;
  home: string;
  kind: GuestKind;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
};

/** Those who take part without being members here: the register (ORG-31). */
export function listParticipants(scope: Scope): Promise<ParticipantRow[]> {
  return scope.rows<ParticipantRow>(sql`
    select id, name, kind, note, begins_on::text as "beginsOn", ends_on::text as "endsOn", end_reason as "endReason" from participant
     where org_id = ${scope.orgId}::uuid order by ends_on is not null, kind, begins_on, name limit 200`);
}

/** Members of other branches who live their party life here; they are counted at home (LIFE-05). */
export function listGuests(scope: Scope): Promise<GuestRow[]> {
  return scope.rows<GuestRow>(sql`
    select g.id, p.name, o.short_name as home, g.kind, g.document, g.begins_on::text as "beginsOn", g.ends_on::text as "endsOn"
      from guest g join person p on p.id = g.person_id join org o on o.id = g.home_org_id
     where g.org_id = ${scope.orgId}::uuid order by g.ends_on is not null, p.pinyin limit 200`);
}
