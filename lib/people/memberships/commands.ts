import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findNamed } from "../bodies/commands";
import { keepsRoll } from "../policy";
import { findOpenMembership } from "./queries";
import type { ArrangeMember, ConfirmMember, EndMembership, ExtendProbation } from "./schema";

/** 转正: from that day the member counts as full, before it as probationary (ORG-23). */
export async function confirmMember(work: Work, { personId, fullOn, document }: ConfirmMember): Promise<void> {
  const member = await findOpenMembership(work, personId);
  demandKeeper(work);
  if (fullOn > work.today) throw new Refusal("INVALID", { fullOn: "inTheFuture" });
  if (fullOn < (member.joinedOn ?? member.beginsOn)) throw new Refusal("INVALID", { fullOn: "beforeStart" });
  const confirmed = await work.db.membership.updateMany({
    where: { orgId: work.orgId, id: member.id, standing: "PROBATIONARY", endsOn: null },
    data: { standing: "FULL", fullOn: asDate(fullOn), version: { increment: 1 } },
  });
  if (confirmed.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "membership.confirm",
    subjectId: personId,
    facts: { name: member.name, fullOn, document },
  });
}

/** 延长预备期: decided by document; the member stays probationary. */
export async function extendProbation(work: Work, { personId, until, document }: ExtendProbation): Promise<void> {
  const member = await findOpenMembership(work, personId);
  demandKeeper(work);
  if (member.standing !== "PROBATIONARY") throw new Refusal("WRONG_STATE");
  if (until <= work.today) throw new Refusal("INVALID", { until: "inThePast" });
  await record(work, { kind: "membership.extend", subjectId: personId, facts: { name: member.name, until, document } });
}

/** Death, expulsion and the like: the membership ends on a day, with enrolments and open promises; the account closes where nothing else is held. */
export async function endMembership(work: Work, { personId, kind, endsOn, document }: EndMembership): Promise<void> {
  const member = await findOpenMembership(work, personId);
  demandKeeper(work);
  if (personId === work.actor.personId) throw new Refusal("OWN_WORK");
  if (kind === "PROBATION_CANCELLED" && member.standing !== "PROBATIONARY")
    throw new Refusal("INVALID", { kind: "notAnOption" });
  if (endsOn > work.today) throw new Refusal("INVALID", { endsOn: "inTheFuture" });
  if (endsOn < member.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const duties = await work.db.duty.count({ where: { orgId: work.orgId, personId, endsOn: null } });
  if (duties > 0) throw new Refusal("INVALID", { kind: "dutyHeld" });
  await work.rows(sql`select end_membership(${personId}::uuid, ${endsOn}::date, ${kind}, ${document})::text`);
  await record(work, {
    kind: "membership.end",
    subjectId: personId,
    facts: { name: member.name, reason: kind, endsOn, document },
  });
}

/** ORG-32, ORG-33, LIFE-11: who manages, who keeps in touch, post, department and group, and whether the name is shown outside. */
export async function arrangeMember(work: Work, input: ArrangeMember): Promise<void> {
  const member = await findOpenMembership(work, input.personId);
  demandKeeper(work);
  const people = await findCarers(work, input);
  await demandPlaces(work, input);
  await work.db.membership.updateMany({
    where: { orgId: work.orgId, id: member.id, endsOn: null },
    data: {
      post: input.post,
      unitId: input.unitId ?? null,
      groupId: input.groupId ?? null,
      ...people,
      nameHidden: input.nameHidden,
      version: { increment: 1 },
    },
  });
  await record(work, { kind: "membership.arrange", subjectId: input.personId, facts: { name: member.name } });
}

async function findCarers(work: Work, { personId, manager, contact }: ArrangeMember) {
  const typed = [
    ...(manager ? [{ name: manager, field: "manager" }] : []),
    ...(contact ? [{ name: contact, field: "contact" }] : []),
  ];
  const people = await findNamed(work, typed);
  const found = { managerPersonId: people.get(manager) ?? null, contactPersonId: people.get(contact) ?? null };
  if (found.managerPersonId === personId) throw new Refusal("INVALID", { manager: "notOneself" });
  if (found.contactPersonId === personId) throw new Refusal("INVALID", { contact: "notOneself" });
  if (found.contactPersonId) await demandCommittee(work, found.contactPersonId);
  return found;
}

/** 支委联系党员: whoever keeps in touch sits on the committee (ORG-33). */
async function demandCommittee(work: Work, personId: string): Promise<void> {
  const seats = await work.db.duty.count({
    where: {
      orgId: work.orgId,
      personId,
      endsOn: null,
      kind: { in: ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "DISCIPLINE_HEAD"] },
    },
  });
  if (seats === 0) throw new Refusal("INVALID", { contact: "noCommitteeSeat" });
}

async function demandPlaces(work: Work, { unitId, groupId }: ArrangeMember): Promise<void> {
  if (unitId && (await work.db.unit.count({ where: { orgId: work.orgId, id: unitId } })) === 0)
    throw new Refusal("INVALID", { unitId: "invalid" });
  if (groupId && (await work.db.partyGroup.count({ where: { orgId: work.orgId, id: groupId } })) === 0)
    throw new Refusal("INVALID", { groupId: "invalid" });
}

function demandKeeper(work: Work): void {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
