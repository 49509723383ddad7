import "server-only";
import { record } from "@/lib/audit/commands";
import type { Work } from "@/lib/kernel/work";
import { type HeldRow, listHeld } from "./queries";

/** 导出我的资料: all that is held about the person asking, for that person alone; one event says that it was taken. */
export async function exportHeld(work: Work): Promise<HeldRow[]> {
  const rows = await listHeld(work);
  await record(work, { kind: "person.export", subjectId: work.actor.personId, facts: { records: rows.length } });
  return rows;
}
