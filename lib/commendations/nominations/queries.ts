import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Standard, SubjectKind } from "../rules";
import type { NominationState, NominationSubject } from "./lifecycle";

export type Nomination = NominationSubject &
  Standard & {
    id: string;
    orgCode: string;
    orgName: string;
    callId: string;
    callTitle: string;
    campaignOrgId: string;
    campaignId: string;
    kindId: string;
    kindName: string;
    rotating: boolean;
    subjectKind: SubjectKind;
    subjectOrgId: string | null;
    subjectName: string;
    deeds: string;
    nominatedBy: string;
    nominatedOn: Day;
    decidedNote: string;
    noticeId: string | null;
    awardId: string | null;
    /** The lower award a recommendation upward rests on (INV-11). */
    restsOn: string | null;
    /** A rotating award: who holds it now, and under which name it went last. */
    heldBy: string | null;
    lastSlot: string | null;
  };

const nominations = (where: Sql) => sql`
  select n.org_id as "orgId", n.id, o.code as "orgCode", o.name as "orgName", n.call_org_id as "callOrgId", n.call_id as "callId", c.title as "callTitle",
         c.campaign_org_id as "campaignOrgId", c.campaign_id as "campaignId", c.min_satisfaction::int as "minSatisfaction", c.min_fulfilment::int as "minFulfilment",
         t.id as "kindId", t.name as "kindName", t.rotating, t.subject_kind as "subjectKind", n.person_id as "personId", n.subject_org_id as "subjectOrgId",
         n.subject_name as "subjectName", n.deeds, b.name as "nominatedBy", (n.created_at at time zone 'Asia/Shanghai')::date::text as "nominatedOn",
         n.decided_note as "decidedNote", n.state, s.id as "noticeId", coalesce(s.ended, false) as "shownToTheEnd", a.id as "awardId",
         (select x.certificate_number from award x where x.org_id = n.rests_on_org_id and x.id = n.rests_on_award_id) as "restsOn",
         (select x.holder_name from award x where x.org_id = c.org_id and x.award_type_id = t.id and x.slot is not null and x.state = 'GRANTED' limit 1) as "heldBy",
         (select x.slot from award x where x.org_id = c.org_id and x.award_type_id = t.id and x.slot is not null order by x.granted_on desc limit 1) as "lastSlot",
         (select count(*)::int from rectification r where r.org_id = n.org_id and r.ordered and r.state not in ('CLOSED', 'CANCELLED')
             and (r.subject_person_id = n.person_id or r.subject_org_id = n.subject_org_id)) as "openOrdered"
    from nomination n join org o on o.id = n.org_id join award_call c on c.org_id = n.call_org_id and c.id = n.call_id
    join award_type t on t.org_id = c.org_id and t.id = c.award_type_id join person b on b.id = n.nominated_by_person_id
    left join lateral (select w.id, w.state = 'FINISHED' and w.ends_on < today() as ended from notice_entry e join award_notice w on w.org_id = e.org_id and w.id = e.notice_id
       where e.nomination_org_id = n.org_id and e.nomination_id = n.id order by w.begins_on desc limit 1) s on true
    left join lateral (select a.id from award a where a.org_id = n.call_org_id and a.nomination_org_id = n.org_id and a.nomination_id = n.id limit 1) a on true
   where ${where}`;

/** One nomination, standing in the nominee's org; NOT_FOUND where the scope does not reach it. */
export async function findNomination(scope: Scope, orgId: string, nominationId: string): Promise<Nomination> {
  if (!isId(nominationId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Nomination>(
    nominations(sql`n.org_id = ${orgId}::uuid and n.id = ${nominationId}::uuid`),
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** What a cap is held against: how many this org has put forward for a call, and how many full members it has today. */
export async function countNominated(
  scope: Scope,
  call: { orgId: string; id: string },
): Promise<{ nominated: number; full: number }> {
  const [row] = await scope.rows<{ nominated: number; full: number }>(sql`
    select (select count(*)::int from nomination where org_id = ${scope.orgId}::uuid and call_org_id = ${call.orgId}::uuid and call_id = ${call.id}::uuid
              and rests_on_award_id is null and state not in ('DECLINED', 'DISQUALIFIED')) as nominated,
           (select full_members from count_roll_on(${scope.orgId}::uuid, ${scope.today}::date)) as full`);
  return row ?? { nominated: 0, full: 0 };
}

/** Everything nominated for one call that the scope may see, in the order it was made. */
export function listOfCall(scope: Scope, call: { orgId: string; id: string }, after = ""): Promise<Nomination[]> {
  const from = isId(after) ? sql`and n.id > ${after}::uuid` : sql``;
  return scope.rows<Nomination>(
    nominations(
      sql`n.call_org_id = ${call.orgId}::uuid and n.call_id = ${call.id}::uuid ${from} order by n.id limit 50`,
    ),
  );
}

export type NominationRow = {
  id: string;
  orgCode: string;
  orgName: string;
  callTitle: string;
  subjectName: string;
  state: NominationState;
};

/** What this org nominated, and what was nominated for its own calls; newest first. */
export function listNominations(scope: Scope): Promise<NominationRow[]> {
  return scope.rows<NominationRow>(sql`
    select n.id, o.code as "orgCode", o.name as "orgName", c.title as "callTitle", n.subject_name as "subjectName", n.state
      from (select n.org_id, n.id from nomination n where n.org_id = ${scope.orgId}::uuid
            union select n.org_id, n.id from nomination n where n.call_org_id = ${scope.orgId}::uuid) k
      join nomination n on n.org_id = k.org_id and n.id = k.id join org o on o.id = n.org_id
      join award_call c on c.org_id = n.call_org_id and c.id = n.call_id
     order by n.state in ('GRANTED', 'DECLINED', 'DISQUALIFIED'), n.created_at desc, n.id limit 50`);
}

export type KeptCheck = { rule: string; passed: boolean; figure: string; sourceKind: string; sourceId: string | null };

/** The rules as they were answered on the day of the nomination. */
export function listChecks(scope: Scope, { orgId, id }: { orgId: string; id: string }): Promise<KeptCheck[]> {
  return scope.rows<KeptCheck>(sql`
    select rule, passed, figure, source_kind as "sourceKind", source_id as "sourceId" from nomination_check
     where org_id = ${orgId}::uuid and nomination_id = ${id}::uuid
     order by array_position(array['standing', 'pledge', 'review', 'evaluation', 'fulfilment', 'rectification'], rule) nulls last, rule`);
}
