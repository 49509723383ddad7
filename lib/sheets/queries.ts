import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { SheetSource } from "./catalogue/schema";
import type { SheetState, SheetSubject } from "./lifecycle";

export type Place = { place: string; field: string };
export type SheetRow = SheetSubject & {
  formId: string;
  versionId: string;
  version: number;
  title: string;
  note: string;
  orgName: string;
  fileName: string;
  sheetName: string;
  source: SheetSource | "NONE";
  headerRow: number;
  headerEnd: number;
  footRow: number;
  addedBy: string;
  addedAt: Date;
};
export type SheetVersion = SheetRow & { places: Place[]; state: SheetState };

const columns = sql`f.org_id as "orgId", f.id as "formId", v.id as "versionId", v.version::int as version, f.title, f.note, o.short_name as "orgName", v.file_name as "fileName",
  v.sheet_name as "sheetName", v.source, v.header_row as "headerRow", v.header_end as "headerEnd", v.foot_row as "footRow", v.state, n.name as "addedBy", v.added_at as "addedAt",
  (select count(*)::int from sheet_place p where p.org_id = v.org_id and p.version_id = v.id) as placed`;
const tables = sql`from sheet_version v join sheet_form f on f.org_id = v.org_id and f.id = v.form_id join org o on o.id = f.org_id join person n on n.id = v.added_by_person_id`;

/** Sheets of this org and those in force above it, the nearest first; drafts and retired ones at home only. */
export const listSheets = (scope: Scope): Promise<SheetRow[]> =>
  scope.rows<SheetRow>(sql`
    select ${columns} ${tables} where v.state <> 'REPLACED'
     order by f.org_id <> ${scope.orgId}::uuid, o.path desc, f.added_at desc, v.version desc limit 200`);

/** One version with its places; what the reader may not see is not there. */
export async function findSheet(scope: Scope, versionId: string): Promise<SheetVersion> {
  const [found] = await scope.rows<SheetVersion>(sql`
    select ${columns}, coalesce((select jsonb_agg(jsonb_build_object('place', p.place, 'field', p.field) order by length(p.place), p.place)
       from sheet_place p where p.org_id = v.org_id and p.version_id = v.id), '[]') as places
      ${tables} where v.id = ${versionId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Every version of a form, the newest first. */
export const listVersions = (
  scope: Scope,
  { orgId, formId }: Pick<SheetRow, "orgId" | "formId">,
): Promise<SheetRow[]> =>
  scope.rows<SheetRow>(sql`
    select ${columns} ${tables} where f.org_id = ${orgId}::uuid and f.id = ${formId}::uuid order by v.version desc`);

export async function findContent(scope: Scope, versionId: string): Promise<Buffer> {
  const [found] = await scope.rows<{ content: Uint8Array }>(
    sql`select v.content from sheet_version v where v.id = ${versionId}::uuid`,
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return Buffer.from(found.content.buffer, found.content.byteOffset, found.content.byteLength);
}
