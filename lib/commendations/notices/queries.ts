import "server-only";
import type { Exceptions } from "@/lib/kernel/calendar";
import { addDays, type Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { listSpecialDays } from "@/lib/orgs/calendars/queries";
import type { NoticeState, NoticeSubject } from "./lifecycle";
import type { ObjectionCount } from "./rules";

export type NoticeEntry = {
  position: number;
  nominationOrgId: string;
  nominationId: string;
  subjectName: string;
  subjectOrgName: string;
  orgCode: string;
};

export type Notice = NoticeSubject &
  ObjectionCount & {
    id: string;
    callId: string;
    callTitle: string;
    issuerName: string;
    orgCode: string;
    publication: string;
    title: string;
    text: string;
    contentHash: string;
    beginsOn: Day;
    workingDays: number;
    suspendedOn: Day | null;
    closingStatement: string | null;
    entries: NoticeEntry[];
  };

/** The whole notice of this org or of one above it; NOT_FOUND elsewhere. Of objections only the count. */
export async function findNotice(scope: Scope, noticeId: string): Promise<Notice> {
  if (!isId(noticeId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Omit<Notice, "today" | "openObjections">>(sql`
    select n.org_id as "orgId", n.id, n.call_id as "callId", c.title as "callTitle", t.issuer_name as "issuerName", o.code as "orgCode", o.publication, n.title, n.text,
           n.content_hash as "contentHash", n.begins_on::text as "beginsOn", n.ends_on::text as "endsOn", n.working_days::int as "workingDays",
           n.suspended_on::text as "suspendedOn", n.closing_statement as "closingStatement", n.state,
           coalesce(j.received, 0) as received, coalesce(j.answered, 0) as answered, coalesce(j.named, 0) as named,
           coalesce((select jsonb_agg(jsonb_build_object('position', e.position, 'nominationOrgId', e.nomination_org_id, 'nominationId', e.nomination_id,
              'subjectName', e.subject_name, 'subjectOrgName', e.subject_org_name, 'orgCode', w.code) order by e.position)
              from notice_entry e join org w on w.id = e.nomination_org_id where e.org_id = n.org_id and e.notice_id = n.id), '[]') as entries
      from org_closure k join award_notice n on n.org_id = k.ancestor join award_call c on c.org_id = n.org_id and c.id = n.call_id
      join award_type t on t.org_id = c.org_id and t.id = c.award_type_id join org o on o.id = n.org_id
      left join lateral objection_counts(n.org_id, n.id) j on true
     where k.descendant = ${scope.orgId}::uuid and n.id = ${noticeId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return { ...found, today: scope.today, openObjections: found.received };
}

export type NoticeRow = { id: string; title: string; beginsOn: Day; endsOn: Day; state: NoticeState; issuer: string };

/** The notices of one call, as this org or one below the issuer sees them, newest first. */
export function listNoticesOfCall(scope: Scope, call: { orgId: string; id: string }): Promise<NoticeRow[]> {
  return scope.rows<NoticeRow>(sql`
    select n.id, n.title, n.begins_on::text as "beginsOn", n.ends_on::text as "endsOn", n.state, o.short_name as issuer
      from org_closure k join award_notice n on n.org_id = k.ancestor join org o on o.id = n.org_id
     where k.descendant = ${scope.orgId}::uuid and n.org_id = ${call.orgId}::uuid and n.call_id = ${call.id}::uuid order by n.begins_on desc limit 20`);
}

export type WorkCalendar = { exceptions: Exceptions; holidays: { day: Day; name: string }[] };

/** What differs from the plain week in the half year from this day. */
export async function readWorkCalendar(scope: Scope, from: Day): Promise<WorkCalendar> {
  const days = await listSpecialDays(scope, from, addDays(from, 200));
  return {
    exceptions: new Map(days.map(({ day, kind }) => [day, kind])),
    holidays: days.filter(({ kind }) => kind === "HOLIDAY"),
  };
}
