import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type GroupItem = {
  id: string;
  groupName: string;
  personName: string;
  text: string;
  dueOn: Day;
  lastNote: string | null;
  lastOn: Day | null;
};

/** LIFE-12: what the members of one's party group have still to keep; empty for whoever heads none. */
export function listGroupItems(scope: Scope): Promise<GroupItem[]> {
  return scope.rows<GroupItem>(sql`
    select id, group_name as "groupName", person_name as "personName", text, due_on::text as "dueOn", last_note as "lastNote", last_on::text as "lastOn" from my_group_items()`);
}
