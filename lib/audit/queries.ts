import "server-only";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { EventKind } from "./events";

export type LoggedEvent = {
  orgId: string;
  seq: number;
  at: Date;
  actorName: string | null;
  actorKind: string;
  capacity: string;
  kind: EventKind;
  subjectId: string;
  facts: Record<string, string | number | boolean>;
};

const columns: Sql = sql`e.org_id as "orgId", e.seq, e.at, p.name as "actorName", e.actor_kind as "actorKind", e.capacity,
  e.kind, e.subject_id as "subjectId", e.payload::jsonb as facts`;

/** The life of a record and of what belongs to it, oldest first. */
export const eventsAbout = (orgId: string, subjectIds: readonly string[]): Sql =>
  sql`select ${columns} from audit_event e left join person p on p.id = e.actor_person_id
    where e.org_id = ${orgId}::uuid and e.subject_id = any(${[...subjectIds]}::uuid[]) order by e.seq`;

export const listEventsAbout = (scope: Scope, orgId: string, subjectIds: readonly string[]): Promise<LoggedEvent[]> =>
  scope.rows<LoggedEvent>(eventsAbout(orgId, subjectIds));

/** The same read together with other lists: the moment travels as text. */
export type ToldEvent = Omit<LoggedEvent, "at"> & { at: string | Date };

/** One page of the org's log, newest first; `before` is the seq of the last row of the page above. */
export function listEvents(
  scope: Scope,
  { before, limit = 50 }: { before?: number; limit?: number },
): Promise<LoggedEvent[]> {
  const from = before === undefined ? empty : sql`and e.seq < ${before}`;
  return scope.rows<LoggedEvent>(sql`select ${columns} from audit_event e left join person p on p.id = e.actor_person_id
    where e.org_id = ${scope.orgId}::uuid ${from} order by e.seq desc limit ${limit}`);
}
