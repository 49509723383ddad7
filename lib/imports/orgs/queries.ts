import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReadRow } from "../rows/rules";
import { orgPlace } from "./fields";
import type { KnownOrg, KnownTree } from "./rules";

/** Whether anybody may stand below this org: a branch has no list of organisations to bring. */
export async function leadsOthers(scope: Scope): Promise<boolean> {
  const [found] = await scope.rows<{ leads: boolean }>(sql`
    select k.leads from org o join org_kind k on k.code = o.kind where o.id = ${scope.orgId}::uuid`);
  return found?.leads ?? false;
}

/** The line below as it stands, and which codes of the file are borne already, by whomever. */
export async function findTree(scope: Scope, rows: readonly ReadRow[]): Promise<KnownTree> {
  const codes = rows.map(({ facts }) => facts[orgPlace("code")] ?? "").filter(Boolean);
  const orgs = await scope.rows<KnownOrg>(sql`
    select o.id, o.parent_id as "parentId", k.leads, o.code, o.name, o.short_name as "shortName", o.kind, o.level, o.field, o.phone, o.address
      from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
     where c.ancestor = ${scope.orgId}::uuid and o.closed_on is null`);
  const taken = await scope.rows<{ code: string }>(sql`select code from code_directory where code = any (${codes})`);
  const leading = await scope.rows<{ code: string }>(sql`select code from org_kind where leads`);
  const codesOf = (found: readonly { code: string }[]) => new Set(found.map(({ code }) => code));
  return { hereId: scope.orgId, orgs, taken: codesOf(taken), leading: codesOf(leading) };
}

export type OrgRow = { subject: string; target: string; facts: string[] };

/** The checked rows of a batch that are to be founded. */
export const listToFound = (scope: Scope, batchId: string): Promise<OrgRow[]> =>
  scope.rows<OrgRow>(sql`
    select subject_id as subject, target_org_id as target, facts from import_row
     where org_id = ${scope.orgId}::uuid and batch_id = ${batchId}::uuid and verdict = 'ADD' order by number`);

/** The document a batch rests on, as its confirmation named it. */
export async function findPaper(scope: Scope, batchId: string) {
  const [found] = await scope.rows<{ effectiveOn: string; documentTitle: string; documentNumber: string; on: string }>(
    sql`select effective_on::text as "effectiveOn", document_title as "documentTitle", document_number as "documentNumber", coalesce(document_on::text, '') as "on"
          from import_batch where org_id = ${scope.orgId}::uuid and id = ${batchId}::uuid and effective_on is not null`,
  );
  return found;
}
