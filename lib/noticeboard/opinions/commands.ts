import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { EventKind } from "@/lib/audit/events";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { enterRectification } from "@/lib/rectifications/commands";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { opinionLifecycle } from "./lifecycle";
import { decidesOn, isConcerned, keepsRegister } from "./policy";
import { findOpinion, type Opinion } from "./queries";
import { readLine } from "./rules";
import type * as schema from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** 登记: what was heard at a symposium or came by box, telephone or letter, one number each; one event for all (EVA-11). Answers how many. */
export async function registerOpinions(work: Work, { lines, ...given }: schema.RegisterOpinions): Promise<number> {
  if (!keepsRegister(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (given.receivedOn > work.today) throw new Refusal("INVALID", { receivedOn: "inTheFuture" });
  const year = Number(work.today.slice(0, 4));
  const heard = lines.map((line) => ({ id: newId(), ...readLine(line) }));
  const numbers: number[] = [];
  for (const _ of heard) numbers.push(await nextNumber(work, "OPINION", year));
  await work.db.opinion.createMany({
    data: heard.map(({ id, text }, at) => ({
      ...given,
      ...{ orgId: work.orgId, id, year, text, number: numbers[at] ?? 0, receivedAt: work.now },
      receivedOn: asDate(given.receivedOn),
      takenDownByPersonId: work.actor.personId,
    })),
  });
  const named = heard.filter(({ name }) => name !== "");
  await work.db.opinionGiver.createMany({
    data: named.map(({ id, name }) => ({ orgId: work.orgId, id: newId(), opinionId: id, name })),
  });
  const facts = { channel: given.channel, count: heard.length, number: numbers[0] ?? 0 };
  await record(work, { kind: "opinion.register", subjectId: heard[0]?.id ?? work.orgId, facts });
  return heard.length;
}

/** 分办: to somebody who answers for it, never to the person it is about. */
export async function assignOpinion(work: Work, given: Input<typeof schema.assignOpinionSchema>) {
  const opinion = await findOpinion(work, given.opinionId);
  const state = advance(opinionLifecycle, "assign", work.actor, opinion);
  const { handlerPersonId, dueOn } = given;
  const owners = await listPossibleOwners(work, opinion.orgId);
  if (!owners.some(({ id }) => id === handlerPersonId) || handlerPersonId === opinion.concernedPersonId)
    throw new Refusal("INVALID", { handlerPersonId: "notAnOption" });
  if (dueOn && dueOn < work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  await change(work, opinion, "opinion.assign", { state, handlerPersonId, dueOn: dueOn ? asDate(dueOn) : null });
}

/** 答复: what was found and done about it; it stays as it was given. */
export async function answerOpinion(work: Work, { opinionId, answer }: Input<typeof schema.answerOpinionSchema>) {
  const opinion = await findOpinion(work, opinionId);
  const state = advance(opinionLifecycle, "answer", work.actor, opinion);
  await change(work, opinion, "opinion.answer", {
    ...{ state, answer, answeredByPersonId: work.actor.personId },
    answeredOn: asDate(work.today),
  });
}

/** 办结: answered, and what it led to struck off. */
export async function closeOpinion(work: Work, { opinionId }: Input<typeof schema.closeOpinionSchema>) {
  const opinion = await findOpinion(work, opinionId);
  const state = advance(opinionLifecycle, "close", work.actor, opinion);
  await change(work, opinion, "opinion.close", { state, closedOn: asDate(work.today) });
}

/** 公布: as it was said, or shortened where it names somebody; the board says that it was. */
export async function showOpinion(work: Work, { opinionId, shownText }: Input<typeof schema.showOpinionSchema>) {
  const opinion = await decidable(work, opinionId);
  if (opinion.posting === "SHOWN") throw new Refusal("WRONG_STATE");
  await change(work, opinion, "opinion.show", { ...postedBy(work), posting: "SHOWN", shownText, keptReason: "" });
}

/** 不予公布, with the reason, which whoever wrote it can read. Also takes one down again. */
export async function keepOpinion(work: Work, { opinionId, keptReason }: Input<typeof schema.keepOpinionSchema>) {
  const opinion = await decidable(work, opinionId);
  if (opinion.posting === "KEPT") throw new Refusal("WRONG_STATE");
  await change(work, opinion, "opinion.keep", { ...postedBy(work), posting: "KEPT", keptReason });
}

/** 转整改: a rectification whose source is this opinion; the masses close it (Decision 19). */
export async function rectifyOpinion(work: Work, given: Input<typeof schema.rectifyOpinionSchema>): Promise<string> {
  const opinion = await decidable(work, given.opinionId);
  if (opinion.rectificationId) throw new Refusal("WRONG_STATE");
  const source = { kind: "OPINION" as const, note: `${opinion.year}-${opinion.number}` };
  const { orgId } = opinion;
  const rectificationId = await enterRectification(work, { ...given, ...source, subjectOrgId: orgId, ordered: false });
  await changed(work, opinion, { rectificationOrgId: orgId, rectificationId });
  return rectificationId;
}

const postedBy = (work: Work) => ({ postedByPersonId: work.actor.personId, postedOn: asDate(work.today) });

async function decidable(work: Work, opinionId: string): Promise<Opinion> {
  const opinion = await findOpinion(work, opinionId);
  if (isConcerned(work.actor, opinion)) throw new Refusal("OWN_WORK");
  if (!decidesOn(work.actor, opinion)) throw new Refusal("NOT_AUTHORISED");
  return opinion;
}

async function change(work: Work, opinion: Opinion, kind: EventKind, data: Prisma.OpinionUncheckedUpdateManyInput) {
  await changed(work, opinion, data);
  const { orgId, id, number } = opinion;
  await record(work, { kind, subjectId: id, orgId, facts: { number } });
}

async function changed(work: Work, opinion: Opinion, data: Prisma.OpinionUncheckedUpdateManyInput): Promise<void> {
  const { orgId, id, state, posting } = opinion;
  const { count } = await work.db.opinion.updateMany({
    where: { orgId, id, state, posting },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
