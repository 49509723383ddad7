import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/kernel/env";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type StoredFile = { sha256: string; mediaType: string; fileName: string };

/** A file that hangs on an item the reader may see, in the org acted in. */
export async function findEvidenceFile(scope: Scope, evidenceId: string): Promise<StoredFile | null> {
  const [found] = await scope.rows<StoredFile>(sql`
    select e.sha256, e.media_type as "mediaType", e.file_name as "fileName" from pledge_evidence e
     where e.org_id in (select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.depth <= 1)
       and e.id = ${evidenceId}::uuid and e.sha256 is not null`);
  return found ?? null;
}

export const storedPath = (sha256: string) => join(env.ZHENGYOU_FILES, sha256.slice(0, 2), sha256);

/** The bytes, or null when they are gone or no longer the ones that were kept. */
export async function readStoredFile(sha256: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const bytes = await readFile(storedPath(sha256)).catch(() => null);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256) return null;
  return bytes;
}
