import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findAward, findHome } from "../awards/queries";
import { type Call, findCall } from "../calls/queries";
import { type Candidate, listOrgs, listPeople } from "../eligibility/queries";
import { headsIssuer } from "../policy";
import { type Check, checksOf, mostNominations, reaches } from "../rules";
import type { DecideNomination, Nominate, Recommend } from "../schema";
import { nominationLifecycle } from "./lifecycle";
import { countNominated, findNomination, type Nomination } from "./queries";

type Grounds = { deeds: string; restsOnOrgId?: string; restsOnAwardId?: string };

/** 支部推荐: the head of the nominee's own org, for a call of its line, and only whoever reaches the standard (INV-10). */
export async function nominate(work: Work, { callId, personId, deeds }: Nominate): Promise<string> {
  const call = await findCall(work, callId);
  const { nominated, full } = await countNominated(work, call);
  const most = mostNominations(call, full);
  if (most !== null && nominated >= most) throw new Refusal("CAP_REACHED", {}, { most });
  return putForward(work, call, work.orgId, personId ?? null, { deeds });
}

/** AWD-13, INV-11: a holder of this org's award is recommended to the direct superior, and to nobody else. */
export async function recommend(work: Work, { awardId, callId, deeds }: Recommend): Promise<string> {
  const award = await findAward(work, awardId);
  const call = await findCall(work, callId);
  if (award.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (award.state !== "GRANTED") throw new Refusal("WRONG_STATE");
  const home = await findHome(work, award);
  if (call.orgId !== award.parentOrgId || !home) throw new Refusal("NOT_ELIGIBLE");
  return putForward(work, call, home, award.holderPersonId, {
    deeds,
    restsOnOrgId: award.orgId,
    restsOnAwardId: award.id,
  });
}

async function putForward(work: Work, call: Call, orgId: string, personId: string | null, grounds: Grounds) {
  if (!headsIssuer(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  if (personId === work.actor.personId) throw new Refusal("OWN_WORK");
  if (call.state !== "OPEN") throw new Refusal("WRONG_STATE");
  if ((call.subjectKind === "PERSON") !== (personId !== null)) throw new Refusal("NOT_ELIGIBLE");
  const found = personId ? await listPeople(work, call, orgId, personId) : await listOrgs(work, call, orgId);
  const candidate = found[0];
  if (!candidate) throw new Refusal("NOT_FOUND");
  const checks = checksOf(candidate, call);
  if (candidate.openOrdered > 0) throw new Refusal("ORDERED_RECTIFICATION_OPEN");
  if (!reaches(checks)) throw new Refusal("NOT_ELIGIBLE");
  const id = await write(work, call, candidate, checks, grounds);
  const kind = grounds.restsOnAwardId ? "nomination.recommend" : "nomination.nominate";
  await record(work, { kind, subjectId: id, orgId, facts: { subject: candidate.name, title: call.title } });
  return id;
}

async function write(work: Work, call: Call, candidate: Candidate, checks: Check[], grounds: Grounds): Promise<string> {
  const id = newId();
  await work.db.nomination.create({
    data: {
      orgId: candidate.orgId,
      id,
      callOrgId: call.orgId,
      callId: call.id,
      personId: candidate.personId,
      subjectOrgId: candidate.personId ? null : candidate.orgId,
      subjectName: candidate.name,
      nominatedByPersonId: work.actor.personId,
      createdAt: work.now,
      ...grounds,
    },
  });
  await work.db.nominationCheck.createMany({
    data: checks.map((check) => ({ orgId: candidate.orgId, id: newId(), nominationId: id, ...check })),
  });
  return id;
}

/** 征求意见, 拟表彰对象, 不予列入, 取消资格: by the issuer, each with what was said or decided. */
export async function decideNomination(
  work: Work,
  { nominationOrgId, nominationId, move, note }: DecideNomination,
): Promise<void> {
  const nomination = await findDecided(work, nominationOrgId, nominationId);
  await moveNomination(work, nomination, move, note);
  await record(work, {
    kind: `nomination.${move}`,
    subjectId: nomination.id,
    orgId: nomination.orgId,
    facts: { subject: nomination.subjectName, note },
  });
}

/** A nomination for a call of the org acted in: nobody else decides it. */
export async function findDecided(work: Work, orgId: string, nominationId: string): Promise<Nomination> {
  const nomination = await findNomination(work, orgId, nominationId);
  if (nomination.callOrgId !== work.orgId) throw new Refusal("NOT_FOUND");
  return nomination;
}

/** Advances by the law and by compare-and-set; the event is the calling command's. */
export async function moveNomination(
  work: Work,
  nomination: Nomination,
  move: keyof (typeof nominationLifecycle)["moves"],
  note?: string,
): Promise<void> {
  const state = advance(nominationLifecycle, move, work.actor, nomination);
  const { count } = await work.db.nomination.updateMany({
    where: { orgId: nomination.orgId, id: nomination.id, state: nomination.state },
    data: { state, version: { increment: 1 }, ...(note === undefined ? {} : { decidedNote: note }) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
