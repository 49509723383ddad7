import "server-only";
import type { StoredFile } from "@/lib/kernel/attachments";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type EvidenceFile = StoredFile & {
  id: string;
  orgId: string;
  activityId: string | null;
  innovationId: string | null;
  caption: string;
  bytes: number;
  addedByPersonId: string;
  adder: string;
  addedOn: string;
};

const filesBelow = (orgId: string, only: Sql) => sql`
  select e.id, e.org_id as "orgId", e.activity_id as "activityId", e.innovation_id as "innovationId", e.caption, e.file_name as "fileName",
         e.media_type as "mediaType", e.sha256, e.bytes, e.added_by_person_id as "addedByPersonId", p.name as adder,
         (e.added_at at time zone 'Asia/Shanghai')::date::text as "addedOn"
    from evidence_file e join person p on p.id = e.added_by_person_id
   where e.org_id in (select k.descendant from org_closure k where k.ancestor = ${orgId}::uuid) ${only}
   order by e.added_at, e.id`;

/** What proves one activity or one project, in the order it was added. */
export const listEvidence = (scope: Scope, recordId: string): Promise<EvidenceFile[]> =>
  scope.rows<EvidenceFile>(
    filesBelow(scope.orgId, sql`and (e.activity_id = ${recordId}::uuid or e.innovation_id = ${recordId}::uuid)`),
  );

/** One file of the reader's organisation or of one below it. */
export async function findEvidenceFile(scope: Scope, id: string): Promise<EvidenceFile | null> {
  if (!isId(id)) return null;
  const [found] = await scope.rows<EvidenceFile>(filesBelow(scope.orgId, sql`and e.id = ${id}::uuid`));
  return found ?? null;
}

export async function findEvidence(scope: Scope, id: string): Promise<EvidenceFile> {
  const found = await findEvidenceFile(scope, id);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
