import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { openRectification } from "@/lib/rectifications/commands";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { keepsCadence, supervises } from "../policy";
import type { answerUrgeSchema, orderFindingSchema, RecordVisit } from "../schema";
import { findSubject, findVisit, findVisitOfFinding } from "./queries";

/** SUP-08, SUP-09: what was looked at, what was found and said; stands in the organisation looked at, in the supervisor's name. */
export async function recordVisit(work: Work, given: RecordVisit): Promise<string> {
  if (!supervises(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const subject = await findSubject(work, given.subjectOrgId);
  proveWhole(work, given);
  const id = newId();
  const number = await nextNumber(work, "SUPERVISION", 0, subject.id);
  await insertVisit(work, { ...given, id, number, orgId: subject.id });
  const findings = [
    ...given.problems.map((text) => ({ kind: "PROBLEM", text })),
    ...given.good.map((text) => ({ kind: "GOOD", text })),
    ...given.unitOpinions.map((text) => ({ kind: "UNIT_OPINION", text })),
    ...given.userOpinions.map((text) => ({ kind: "USER_OPINION", text })),
  ].map((finding, position) => ({ ...finding, orgId: subject.id, id: newId(), visitId: id, position }));
  await work.db.supervisionFinding.createMany({ data: findings });
  const facts = { kind: given.kind, org: subject.name, problems: given.problems.length };
  await record(work, { kind: "supervision_visit.record", subjectId: id, orgId: subject.id, facts });
  return id;
}

function proveWhole(work: Work, given: RecordVisit): void {
  if (given.visitedOn > work.today) throw new Refusal("INVALID", { visitedOn: "inTheFuture" });
  if (given.kind === "RANDOM" && !given.drawId) throw new Refusal("INVALID", { drawId: "required" });
  if (given.kind === "URGE" && (!given.replyDueOn || given.replyDueOn <= work.today))
    throw new Refusal("INVALID", { replyDueOn: given.replyDueOn ? "inThePast" : "required" });
}

/** Without `returning`: across a link a supervisor may write what they read by another policy. */
async function insertVisit(work: Work, given: RecordVisit & { id: string; number: number; orgId: string }) {
  const drawId = given.kind === "RANDOM" && given.drawId ? given.drawId : null;
  await work.db.$executeRaw(sql`
    insert into supervision_visit (org_id, id, number, kind, by_org_id, lead_person_id, bodies, visited_on, situation, comment, draw_org_id, draw_id, reply_due_on)
    values (${given.orgId}::uuid, ${given.id}::uuid, ${given.number}, ${given.kind}, ${work.orgId}::uuid, ${work.actor.personId}::uuid, ${given.bodies},
      ${given.visitedOn}::date, ${given.situation}, ${given.comment}, ${drawId && work.orgId}::uuid, ${drawId}::uuid,
      ${given.kind === "URGE" ? given.replyDueOn : null}::date)`);
}

/** 「发现问题」 becomes 整改 only when ordered: by whoever found it, once, with an owner and a date (LIFE-18). */
export async function orderFinding(work: Work, given: z.output<typeof orderFindingSchema>): Promise<string> {
  const visit = await findVisitOfFinding(work, given.findingId);
  const finding = visit.findings.find(({ id }) => id === given.findingId);
  if (!finding || visit.byOrgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!supervises(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (finding.kind !== "PROBLEM" || finding.rectificationId) throw new Refusal("WRONG_STATE");
  if (given.dueOn <= work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  const known = await listPossibleOwners(work, visit.orgId);
  if (!known.some(({ id }) => id === given.ownerPersonId))
    throw new Refusal("INVALID", { ownerPersonId: "notAnOption" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const rectificationId = await openRectification(work, {
    ...{ orgId: visit.orgId, campaignOrgId: campaign.orgId, campaignId: campaign.id, problem: finding.text },
    source: { kind: "SUPERVISION", note: `${visit.byName} ${visit.visitedOn} · ${visit.number}` },
    ...{ ownerPersonId: given.ownerPersonId, subjectOrgId: visit.orgId, dueOn: given.dueOn, ordered: given.ordered },
  });
  const { count } = await work.db.supervisionFinding.updateMany({
    where: { orgId: visit.orgId, id: finding.id, rectificationId: null },
    data: { rectificationOrgId: visit.orgId, rectificationId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  return rectificationId;
}

/** SUP-09: the urged organisation answers once, itself. */
export async function answerUrge(work: Work, { visitId, reply }: z.output<typeof answerUrgeSchema>): Promise<void> {
  const visit = await findVisit(work, visitId);
  if (visit.orgId !== work.orgId || !keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const { count } = await work.db.supervisionVisit.updateMany({
    where: { orgId: visit.orgId, id: visit.id, kind: "URGE", repliedOn: null },
    data: { reply, repliedOn: asDate(work.today), repliedByPersonId: work.actor.personId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "supervision_visit.answer", subjectId: visit.id });
}
