import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RegisterKind } from "./schema";

export type RegisterEntry = {
  id: string;
  kind: RegisterKind;
  name: string;
  holder: string;
  place: string;
  phone: string;
  allDay: boolean;
  document: string;
  note: string;
  beginsOn: Day;
  endsOn: Day | null;
  endReason: string | null;
};

/** One org's register, of one kind or of all; what is in force first, newest first. */
export function listRegister(scope: Scope, orgId: string, kind?: RegisterKind): Promise<RegisterEntry[]> {
  return scope.rows<RegisterEntry>(sql`
    select id, kind, name, holder, place, phone, all_day as "allDay", document, note, begins_on::text as "beginsOn", ends_on::text as "endsOn", end_reason as "endReason"
      from register_entry where org_id = ${orgId}::uuid ${kind ? sql`and kind = ${kind}` : empty}
     order by ends_on is not null, kind, begins_on desc, id limit 200`);
}
