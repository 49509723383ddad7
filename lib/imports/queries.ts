import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { faultOf } from "./fields/rules";
import type { Fault, ImportKind, Verdict } from "./fields/schema";
import type { ImportState } from "./lifecycle";

export type Batch = {
  orgId: string;
  id: string;
  kind: ImportKind;
  fileName: string;
  sha256: string;
  sheetName: string;
  headerRow: number;
  headerEnd: number;
  state: ImportState;
  mode: "GOOD_ROWS" | "ALL_OR_NOTHING";
  rowCount: number;
  doneCount: number;
  addCount: number;
  updateCount: number;
  sameCount: number;
  keptCount: number;
  badCount: number;
  uploadedBy: string;
  uploadedAt: Date;
  confirmedBy: string | null;
  appliedAt: Date | null;
  obstacles: string[];
  hasFile: boolean;
};

const columns = sql`b.org_id as "orgId", b.id, b.kind, b.file_name as "fileName", b.sha256, b.sheet_name as "sheetName", b.header_row as "headerRow", b.header_end as "headerEnd",
  b.state, b.mode, b.row_count as "rowCount", b.done_count as "doneCount", b.add_count as "addCount", b.update_count as "updateCount", b.same_count as "sameCount",
  b.kept_count as "keptCount", b.bad_count as "badCount", u.name as "uploadedBy", b.uploaded_at as "uploadedAt", c.name as "confirmedBy", b.applied_at as "appliedAt", b.obstacles,
  exists (select 1 from import_file f where f.org_id = b.org_id and f.batch_id = b.id) as "hasFile"`;
const from = sql`from import_batch b left join person u on u.id = b.uploaded_by_person_id left join person c on c.id = b.confirmed_by_person_id`;

/** Imports of this org, newest first; 50 and one more. */
export const listBatches = (scope: Scope, before?: string): Promise<Batch[]> =>
  scope.rows<Batch>(sql`
    select ${columns} ${from} where b.org_id = ${scope.orgId}::uuid and b.state <> 'DISCARDED'
      ${before ? sql`and b.id < ${before}::uuid` : empty} order by b.id desc limit 51`);

export async function findBatch(scope: Scope, id: string): Promise<Batch> {
  const [found] = await scope.rows<Batch>(sql`
    select ${columns} ${from} where b.org_id = ${scope.orgId}::uuid and b.id = ${id}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type MappedColumn = { id: string; position: number; header: string; field: string; samples: string[] };

export const listColumns = (scope: Scope, batchId: string): Promise<MappedColumn[]> =>
  scope.rows<MappedColumn>(sql`
    select id, position::int as position, header, field, samples from import_column
     where org_id = ${scope.orgId}::uuid and batch_id = ${batchId}::uuid order by position`);

export type CheckedRow = {
  number: number;
  verdict: Verdict;
  facts: string[];
  faults: Fault[];
  targetOrg: string | null;
  /** What stood there, where a row changes it. */
  before: string[];
};

/** Rows of one verdict in the order of the file, 50 and one more. */
export async function listRows(
  scope: Scope,
  batchId: string,
  verdict: Verdict,
  after = 0,
  limit = 51,
): Promise<CheckedRow[]> {
  const rows = await scope.rows<Omit<CheckedRow, "faults"> & { faults: string[] }>(sql`
    select r.number, r.verdict, r.facts, r.faults, r.before, o.short_name as "targetOrg" from import_row r left join org o on o.id = r.target_org_id
     where r.org_id = ${scope.orgId}::uuid and r.batch_id = ${batchId}::uuid and r.verdict = ${verdict} and r.number > ${after}
     order by r.number limit ${limit}`);
  return rows.map((row) => ({ ...row, faults: row.faults.map(faultOf) }));
}

/** What this org said its headers mean, by the header as it is compared. */
export async function listMappings(scope: Scope, kind: ImportKind): Promise<Map<string, string>> {
  const rows = await scope.rows<{ header: string; field: string }>(sql`
    select header, field from import_mapping where org_id = ${scope.orgId}::uuid and kind = ${kind}`);
  return new Map(rows.map(({ header, field }) => [header, field]));
}

export async function findFile(scope: Scope, batchId: string): Promise<Buffer> {
  const [found] = await scope.rows<{ content: Uint8Array }>(sql`
    select content from import_file where org_id = ${scope.orgId}::uuid and batch_id = ${batchId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return Buffer.from(found.content.buffer, found.content.byteOffset, found.content.byteLength);
}
