import "server-only";
import type { Exceptions } from "@/lib/kernel/calendar";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { isId } from "@/lib/kernel/ids";
import { type Sql, sql } from "@/lib/kernel/sql";
import { isOrgCode } from "@/lib/orgs/codes";
import type { AwardState } from "../awards/lifecycle";
import type { NoticeState } from "../notices/lifecycle";

/** What anybody may read: no session, the public login, and its own policies and columns. */
async function rows<Row>(statement: Sql): Promise<Row[]> {
  return (await pool("public").query(statement.text, statement.values as unknown[])).rows as Row[];
}

export type WallNotice = {
  orgId: string;
  orgCode: string;
  orgName: string;
  phone: string;
  id: string;
  title: string;
  text: string;
  contentHash: string;
  beginsOn: Day;
  endsOn: Day;
  workingDays: number;
  state: NoticeState;
  suspendedOn: Day | null;
  closingStatement: string | null;
  today: Day;
  entries: { position: number; subjectName: string; subjectOrgName: string }[];
};

/** A notice as it hangs; null for one that nobody hung, or of an org that does not publish. */
export async function findWallNotice(orgCode: string, noticeId: string): Promise<WallNotice | null> {
  if (!isOrgCode(orgCode) || !isId(noticeId)) return null;
  const [found] = await rows<WallNotice>(sql`
    select n.org_id as "orgId", o.code as "orgCode", o.name as "orgName", o.phone, n.id, n.title, wall_wording(n.org_id, n.id) as text, n.content_hash as "contentHash", n.begins_on::text as "beginsOn",
           n.ends_on::text as "endsOn", n.working_days::int as "workingDays", n.state, n.suspended_on::text as "suspendedOn",
           unnamed_on_notice(n.org_id, n.id, n.closing_statement) as "closingStatement", today()::text as today,
           coalesce((select jsonb_agg(jsonb_build_object('position', e.position, 'subjectName', coalesce(e.name, ''), 'subjectOrgName', coalesce(e.org_name, '')) order by e.position)
                       from wall_subjects(n.org_id, n.id) e), '[]') as entries
      from code_directory d join org o on o.id = d.org_id or o.code = d.code join award_notice n on n.org_id = o.id
     where d.code = ${orgCode} and n.id = ${noticeId}::uuid and n.begins_on <= today()`);
  return found ?? null;
}

export type WallCertificate = {
  certificateNumber: string;
  holderName: string;
  holderOrgName: string;
  kindName: string;
  issuerName: string;
  grantedOn: Day;
  state: AwardState;
  endedOn: Day | null;
};

/** The certificate with this number, valid or ended; null for a number nobody gave out. */
export async function findCertificate(number: string): Promise<WallCertificate | null> {
  const [found] = await rows<WallCertificate>(sql`
    select a.certificate_number as "certificateNumber", coalesce(h.name, '') as "holderName", coalesce(h.org_name, '') as "holderOrgName", t.name as "kindName",
           t.issuer_name as "issuerName", a.granted_on::text as "grantedOn", a.state, a.ended_on::text as "endedOn"
      from award a join award_type t on t.org_id = a.org_id and t.id = a.award_type_id cross join wall_holder(a.certificate_number) h
     where a.certificate_number in (${number}, ${number.toLowerCase()})`);
  return found ?? null;
}

/** Days up to the end of a notice that differ from the plain week. */
export async function listWallExceptions(orgId: string, from: Day, to: Day): Promise<Exceptions> {
  const days = await rows<{ day: Day; kind: "HOLIDAY" | "WORKDAY" }>(
    sql`select day::text as day, kind from line_calendar(${orgId}::uuid, ${from}::date, ${to}::date)`,
  );
  return new Map(days.map(({ day, kind }) => [day, kind]));
}
