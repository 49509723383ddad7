import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { NoticeRow } from "../notices/queries";
import type { Standard, SubjectKind } from "../rules";
import type { CallState } from "./lifecycle";

export type Call = Standard & {
  orgId: string;
  id: string;
  orgName: string;
  orgCode: string;
  orgPhone: string;
  orgAddress: string;
  campaignOrgId: string;
  campaignId: string;
  title: string;
  kindId: string;
  kindName: string;
  issuerName: string;
  subjectKind: SubjectKind;
  rotating: boolean;
  periodFrom: Day;
  periodTo: Day;
  noticeDays: number;
  /** The most one organisation may nominate; 0 sets no quota (AWD-09). */
  nominationCap: number;
  /** Of a hundred full members of an organisation at most so many are put forward; 100 sets no share. */
  excellentShare: number;
  state: CallState;
};

const calls = (where: Sql, more: Sql = empty) => sql`
  select c.org_id as "orgId", c.id, o.name as "orgName", o.code as "orgCode", o.phone as "orgPhone", o.address as "orgAddress",
         c.campaign_org_id as "campaignOrgId", c.campaign_id as "campaignId", c.title, t.id as "kindId", t.name as "kindName", t.issuer_name as "issuerName",
         t.subject_kind as "subjectKind", t.rotating, c.period_from::text as "periodFrom", c.period_to::text as "periodTo", c.notice_days::int as "noticeDays", c.nomination_cap::int as "nominationCap", c.excellent_share::int as "excellentShare",
         c.min_satisfaction::int as "minSatisfaction", c.min_fulfilment::int as "minFulfilment", c.state ${more}
    from org_closure k join award_call c on c.org_id = k.ancestor join award_type t on t.org_id = c.org_id and t.id = c.award_type_id join org o on o.id = c.org_id
   where ${where}`;

const latestNotice = sql`, (select jsonb_build_object('id', n.id, 'title', n.title, 'beginsOn', n.begins_on, 'endsOn', n.ends_on, 'state', n.state,
    'issuer', o.short_name) from award_notice n where n.org_id = c.org_id and n.call_id = c.id order by n.begins_on desc, n.id desc limit 1) as notice`;

/** Calls of this org and of those above it, open ones first, each with its latest notice. */
export function listCalls(scope: Scope): Promise<(Call & { notice: NoticeRow | null })[]> {
  return scope.rows<Call & { notice: NoticeRow | null }>(
    calls(
      sql`k.descendant = ${scope.orgId}::uuid order by c.state desc, c.period_to desc, k.depth, c.title limit 50`,
      latestNotice,
    ),
  );
}

/** A call this org issued or may nominate for; NOT_FOUND outside its line. */
export async function findCall(scope: Scope, callId: string): Promise<Call> {
  if (!isId(callId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Call>(calls(sql`k.descendant = ${scope.orgId}::uuid and c.id = ${callId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
