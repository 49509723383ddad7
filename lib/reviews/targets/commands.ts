import "server-only";
import { record } from "@/lib/audit/commands";
import { advance } from "@/lib/kernel/lifecycle";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { headsOrg } from "../policy";
import { findRound, type Round } from "../rounds/queries";
import type { SubjectsKind } from "../rounds/rules";
import { type TargetState, targetLifecycle } from "./lifecycle";
import { findTargetOfRound, type Target } from "./queries";
import type { ExemptClass, ExemptTarget, MemberClass, RestoreTarget } from "./schema";

/** INV-05, LIFE-15: left out with a reason, by the head of the org whose round it is. */
export async function exemptTarget(work: Work, { roundId, targetId, reason }: ExemptTarget): Promise<void> {
  const target = await findTargetOfRound(work, roundId, targetId);
  const state = advance(targetLifecycle, "exempt", work.actor, { ...target, ledgeredBy: null });
  await moveTarget(work, target, state, { exemptReason: reason, exemptedByPersonId: work.actor.personId });
  await record(work, {
    kind: "review_target.exempt",
    subjectId: target.id,
    orgId: target.orgId,
    facts: { subject: target.name, reason },
  });
  await markStale(work, target, target.orgId);
}

export async function restoreTarget(work: Work, { roundId, targetId }: RestoreTarget): Promise<void> {
  const target = await findTargetOfRound(work, roundId, targetId);
  const state = advance(targetLifecycle, "restore", work.actor, { ...target, ledgeredBy: null });
  await moveTarget(work, target, state, { exemptReason: null, exemptedByPersonId: null });
  await record(work, {
    kind: "review_target.restore",
    subjectId: target.id,
    orgId: target.orgId,
    facts: { subject: target.name },
  });
  await markStale(work, target, target.orgId);
}

type Exemption = { exemptReason?: string | null; exemptedByPersonId?: string | null };

const classRows: Record<MemberClass, Sql> = {
  RETIRED: sql`m.retired`,
  FLOATING: sql`m.floating`,
  INFIRM: sql`m.infirm`,
  LAID_OFF: sql`m.laid_off`,
  NO_POST: sql`m.no_post`,
  STUDENT: sql`m.student`,
  PROBATIONARY: sql`m.standing = 'PROBATIONARY'`,
};

/** LIFE-15: everybody of one class who is still due, at once and with one reason; never the head who decides. */
export async function exemptClass(work: Work, { roundId, memberClass, reason }: ExemptClass): Promise<number> {
  const round = await findRound(work, roundId);
  if (!headsOrg(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (round.state !== "OPEN") throw new Refusal("WRONG_STATE");
  const count = await work.db.$executeRaw(sql`
    update review_target t set state = 'EXEMPTED', exempt_reason = ${reason}, exempted_by_person_id = ${work.actor.personId}::uuid
     where t.round_org_id = ${work.orgId}::uuid and t.round_id = ${roundId}::uuid and t.state = 'DUE' and t.person_id <> ${work.actor.personId}::uuid
       and exists (select 1 from membership m where m.person_id = t.person_id and ${classRows[memberClass]} and (m.ends_on is null or m.ends_on >= ${work.today}::date))`);
  if (count === 0) throw new Refusal("INVALID", { memberClass: "nobodyDue" });
  await record(work, { kind: "review_target.exempt_class", subjectId: roundId, facts: { count, reason, memberClass } });
  await markDrawnStale(work, round);
  return count;
}

/** Compare-and-set: whoever comes second finds the state changed. */
export async function moveTarget(work: Work, target: Target, state: TargetState, more: Exemption = {}): Promise<void> {
  const { count } = await work.db.reviewTarget.updateMany({
    where: { orgId: target.orgId, id: target.id, state: target.state },
    data: { state, ...more },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

/** One statement draws the whole round; returns how many are due. */
export function drawTargets(work: Work, round: Round): Promise<number> {
  return work.db.$executeRaw(draws[round.subjects](round));
}

/** LIFE-02: the secretary and the leading cadres are reviewed from above and not drawn here; at the root nobody is above. */
const members = ({ orgId, id, campaignId }: Round): Sql => sql`
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_name, sort_key, leading_cadre)
  select e.org_id, gen_random_uuid(), ${orgId}::uuid, ${id}::uuid, 'PERSON', e.person_id, p.name, coalesce(nullif(p.pinyin, ''), p.name), e.leading_cadre
    from enrolment e join person p on p.id = e.person_id join org o on o.id = e.org_id
   where e.org_id = ${orgId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null
     and (not e.leading_cadre or o.parent_id is null)
     and not exists (select 1 from duty d where d.org_id = e.org_id and d.person_id = e.person_id and d.kind = 'SECRETARY'
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))`;

/** REV-01: each next lower org of the chain, then its head and the leading cadres whose seat is there. */
const subordinates = ({ orgId, id, campaignId }: Round): Sql => sql`
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre)
  select o.id, gen_random_uuid(), ${orgId}::uuid, ${id}::uuid, 'ORG', null, o.id, o.short_name, o.path || '/0', false
    from org o join org_kind k on k.code = o.kind
   where o.parent_id = ${orgId}::uuid and k.in_chain and o.closed_on is null
   union all
  select b.org_id, gen_random_uuid(), ${orgId}::uuid, ${id}::uuid, 'PERSON', b.person_id, null, p.name,
         o.path || '/1' || coalesce(nullif(p.pinyin, ''), p.name), b.leading_cadre
    from reviewed_below(${orgId}::uuid, ${campaignId}::uuid) b join person p on p.id = b.person_id join org o on o.id = b.org_id`;

/** REV-06: the departments and sub-bureaus of the organisation, in their order. */
const units = ({ orgId, id }: Round): Sql => sql`
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, unit_id, subject_name, sort_key)
  select u.org_id, gen_random_uuid(), u.org_id, ${id}::uuid, 'UNIT', u.id, u.name, to_char(u.position, 'FM0000')
    from unit u where u.org_id = ${orgId}::uuid`;

/** REV-04, REV-05: the leading group as a body, then its members one by one; never its secretary. */
const leadingGroup = ({ orgId, id }: Round): Sql => sql`
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre)
  select o.id, gen_random_uuid(), o.id, ${id}::uuid, 'ORG', null, o.id, o.short_name, '0', false from org o where o.id = ${orgId}::uuid
   union all
  select ${orgId}::uuid, gen_random_uuid(), ${orgId}::uuid, ${id}::uuid, 'PERSON', p.id, null, p.name, '1' || coalesce(nullif(p.pinyin, ''), p.name), true
    from person p
   where p.id in (select d.person_id from duty d where d.org_id = ${orgId}::uuid and d.kind in ('DEPUTY_SECRETARY', 'LEADER', 'DISCIPLINE_HEAD')
                     and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
     and not exists (select 1 from duty h where h.org_id = ${orgId}::uuid and h.person_id = p.id and h.kind = 'SECRETARY'
                       and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today()))`;

const draws: Record<SubjectsKind, (round: Round) => Sql> = {
  MEMBERS: members,
  SUBORDINATES: subordinates,
  UNITS: units,
  LEADING_GROUP: leadingGroup,
};

/** Every org that got a target is counted anew. */
export async function markDrawnStale(work: Work, { orgId, id, campaignOrgId, campaignId }: Round): Promise<void> {
  await work.db.$executeRaw(sql`
    insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select distinct org_id, ${campaignOrgId}::uuid, ${campaignId}::uuid from review_target
     where round_org_id = ${orgId}::uuid and round_id = ${id}::uuid`);
  await enqueue(work, "fold-tallies");
}
