import "server-only";
import type { StoredFile } from "@/lib/kernel/attachments";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

/** A file that hangs on an item the reader may see, in the org acted in. */
export async function findEvidenceFile(scope: Scope, evidenceId: string): Promise<StoredFile | null> {
  const [found] = await scope.rows<StoredFile>(sql`
    select e.sha256, e.media_type as "mediaType", e.file_name as "fileName" from pledge_evidence e
     where e.org_id in (select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.depth <= 1)
       and e.id = ${evidenceId}::uuid and e.sha256 is not null`);
  return found ?? null;
}
