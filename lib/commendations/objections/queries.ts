import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ObjectionState } from "./lifecycle";

export type Objection = {
  orgId: string;
  id: string;
  noticeId: string;
  text: string;
  complainantName: string | null;
  contact: string | null;
  channel: "ONLINE" | "PHONE" | "LETTER" | "VISIT";
  receivedAt: Date;
  state: ObjectionState;
  answer: string | null;
  answeredBy: string | null;
};

const columns = sql`j.org_id as "orgId", j.id, j.notice_id as "noticeId", j.text, j.complainant_name as "complainantName", j.contact, j.channel,
  j.received_at as "receivedAt", j.state, j.answer, p.name as "answeredBy" from objection j left join person p on p.id = j.answered_by_person_id`;

/** The database gives these rows to the handler alone; everybody else gets none. */
export function listObjections(scope: Scope, noticeId: string): Promise<Objection[]> {
  return scope.rows<Objection>(
    sql`select ${columns} where j.org_id = ${scope.orgId}::uuid and j.notice_id = ${noticeId}::uuid order by j.received_at, j.id limit 50`,
  );
}

export async function findObjection(scope: Scope, objectionId: string): Promise<Objection | null> {
  const [found] = await scope.rows<Objection>(
    sql`select ${columns} where j.org_id = ${scope.orgId}::uuid and j.id = ${objectionId}::uuid`,
  );
  return found ?? null;
}
