import "server-only";
import type { StoredFile } from "@/lib/kernel/attachments";
import { pageOf } from "@/lib/kernel/paging";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReviewMode } from "../opinions/schema";

export type SheetAwaited = { leaderPersonId: string; name: string; title: string; drafts: number };

/** What a sheet can carry: the asker's own typing for this leader, whole, reported on, and on no sheet in this wording that is still out. */
const ready = (scope: Scope, roundId: string) => sql`
  v.reviewer_org_id = ${scope.orgId}::uuid and v.round_org_id = ${scope.orgId}::uuid and v.round_id = ${roundId}::uuid and v.state = 'DRAFT' and v.mode <> 'PRIVATE_TALK'
  and v.typed_by_person_id = ${scope.actor.personId}::uuid and v.reviewer_person_id <> v.typed_by_person_id
  and v.achievements <> '' and v.shortcomings <> '' and v.direction <> '' and report_is_in(v.org_id, v.target_id)
  and not exists (select 1 from signature_line l join signature_sheet s on s.org_id = l.org_id and s.id = l.sheet_id
                   where l.review_org_id = v.org_id and l.review_id = v.id and l.version = v.version
                     and not exists (select 1 from signature_scan c where c.org_id = s.org_id and c.sheet_id = s.id))`;

/** The leaders for whom the asker has typed something that can be printed and signed. */
export const listAwaited = (scope: Scope, roundId: string): Promise<SheetAwaited[]> =>
  scope.rows<SheetAwaited>(sql`
    select p.id as "leaderPersonId", p.name, coalesce(max(d.title), '') as title, count(distinct v.id)::int as drafts
      from review v join person p on p.id = v.reviewer_person_id left join duty d on d.org_id = v.reviewer_org_id and d.id = v.reviewer_duty_id
     where ${ready(scope, roundId)} group by p.id, p.name order by p.name, p.id`);

/** Puts every draft that is ready on the sheet, in the wording it has now; answers how many. */
export const lineUp = async (scope: Scope, sheet: { id: string; roundId: string; leaderPersonId: string }) => {
  const rows = await scope.rows<{ id: string }>(sql`
    insert into signature_line (org_id, id, sheet_id, review_org_id, review_id, version)
    select ${scope.orgId}::uuid, gen_random_uuid(), ${sheet.id}::uuid, v.org_id, v.id, v.version from review v
     where ${ready(scope, sheet.roundId)} and v.reviewer_person_id = ${sheet.leaderPersonId}::uuid order by v.id limit 60 returning id`);
  return rows.length;
};

export type SignatureSheet = {
  id: string;
  roundId: string;
  number: number;
  leaderPersonId: string;
  leaderName: string;
  typistPersonId: string;
  typistName: string;
  printedAt: Date;
  lines: number;
  /** Null until the signed paper has come back. */
  confirmedAt: Date | null;
};

const columns = sql`s.id, s.round_id as "roundId", s.number, s.leader_person_id as "leaderPersonId", p.name as "leaderName", s.typist_person_id as "typistPersonId",
  y.name as "typistName", s.printed_at as "printedAt", (select count(*)::int from signature_line l where l.org_id = s.org_id and l.sheet_id = s.id) as lines, c.added_at as "confirmedAt"
  from signature_sheet s join person p on p.id = s.leader_person_id join person y on y.id = s.typist_person_id
  left join signature_scan c on c.org_id = s.org_id and c.sheet_id = s.id`;

/** The sheets of a round, newest first, a page at a time. */
export const listSignatureSheets = (scope: Scope, roundId: string, after?: string): Promise<SignatureSheet[]> =>
  scope.rows<SignatureSheet>(
    pageOf(
      sql`select ${columns} where s.org_id = ${scope.orgId}::uuid and s.round_id = ${roundId}::uuid`,
      [sql`number`],
      after,
      { latest: true },
    ),
  );

/** One sheet of the org acted in; NOT_FOUND elsewhere. */
export async function findSignatureSheet(scope: Scope, sheetId: string): Promise<SignatureSheet> {
  const [found] = await scope.rows<SignatureSheet>(
    sql`select ${columns} where s.org_id = ${scope.orgId}::uuid and s.id = ${sheetId}::uuid`,
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type SignatureLine = {
  reviewOrgId: string;
  reviewId: string;
  version: number;
  name: string;
  orgName: string;
  mode: ReviewMode;
  achievements: string;
  shortcomings: string;
  direction: string;
  advice: string;
  /** Worded differently by now: not what was printed, so not confirmed with the sheet. */
  changed: boolean;
};

/** What stands on a sheet as far as the asker may read it, in the order of the list. */
export const listSignatureLines = (scope: Scope, sheetId: string): Promise<SignatureLine[]> =>
  scope.rows<SignatureLine>(sql`
    select l.review_org_id as "reviewOrgId", l.review_id as "reviewId", l.version, t.subject_name as name, o.short_name as "orgName", v.mode,
           v.achievements, v.shortcomings, v.direction, v.state = 'DRAFT' and v.version <> l.version as changed,
           coalesce((select string_agg(a.text || case when a.due_on is null then '' else '（' || a.due_on || '）' end, '；' order by a.position)
                       from review_advice a where a.org_id = v.org_id and a.review_id = v.id), '') as advice
      from signature_line l join review v on v.org_id = l.review_org_id and v.id = l.review_id
      join review_target t on t.org_id = v.org_id and t.id = v.target_id join org o on o.id = v.org_id
     where l.org_id = ${scope.orgId}::uuid and l.sheet_id = ${sheetId}::uuid order by t.sort_key, t.id`);

export type SignatureScan = StoredFile & { number: number };

/** The signed papers of a round, or the one of a sheet, for whoever may see them in the org acted in. */
export const listScans = (scope: Scope, of: { roundId: string } | { sheetId: string }): Promise<SignatureScan[]> =>
  scope.rows<SignatureScan>(sql`
    select c.sha256, c.media_type as "mediaType", c.file_name as "fileName", s.number
      from signature_scan c join signature_sheet s on s.org_id = c.org_id and s.id = c.sheet_id
     where s.org_id = ${scope.orgId}::uuid and ${"roundId" in of ? sql`s.round_id = ${of.roundId}::uuid` : sql`s.id = ${of.sheetId}::uuid`} order by s.number`);
