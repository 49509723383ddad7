import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type * as schema from "../schema";
import { letterLifecycle } from "./lifecycle";
import { isGiver } from "./policy";
import { findLetter, type Letter, listUnlettered } from "./queries";

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** 责任状 for one of the next lower organisations; one a year. */
export async function giveLetter(work: Work, given: Input<typeof schema.giveLetterSchema>): Promise<string> {
  const ends = { orgId: given.subjectOrgId, issuerOrgId: work.orgId };
  if (!isGiver(work.actor, ends)) throw new Refusal("NOT_AUTHORISED");
  const open = await listUnlettered(work, given.year);
  if (!open.some(({ id }) => id === given.subjectOrgId)) throw new Refusal("NOT_FOUND");
  const id = newId();
  const { year, title } = given;
  await work.db.responsibilityLetter.create({
    data: { ...ends, id, year, title, issuerPersonId: work.actor.personId },
  });
  await record(work, { kind: "responsibility_letter.give", subjectId: id, orgId: ends.orgId, facts: { title, year } });
  return id;
}

/** SUP-12: a figure that ends at a window or a post; only while the letter is a draft. */
export async function addTarget(work: Work, { letterId, ...target }: Input<typeof schema.addTargetSchema>) {
  const letter = await findLetter(work, letterId);
  if (!isGiver(work.actor, letter)) throw new Refusal("NOT_AUTHORISED");
  if (letter.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const position = letter.targets.length + 1;
  await work.db.letterTarget.create({ data: { ...target, orgId: letter.orgId, id: newId(), letterId, position } });
  await record(work, { kind: "responsibility_letter.add_target", subjectId: letterId, orgId: letter.orgId });
}

export const offerLetter = async (work: Work, { letterId }: Input<typeof schema.letterSchema>) =>
  move(work, await findLetter(work, letterId), "offer", { offeredOn: asDate(work.today) });

export const withdrawLetter = async (work: Work, { letterId }: Input<typeof schema.letterSchema>) =>
  move(work, await findLetter(work, letterId), "withdraw", { offeredOn: null });

export const signLetter = async (work: Work, { letterId }: Input<typeof schema.letterSchema>) =>
  move(work, await findLetter(work, letterId), "sign", {
    signedOn: asDate(work.today),
    signerPersonId: work.actor.personId,
  });

export const assessLetter = async (work: Work, { letterId, result }: Input<typeof schema.assessLetterSchema>) =>
  move(work, await findLetter(work, letterId), "assess", { assessedOn: asDate(work.today), result });

/** What was reached, entered at home; the giver assesses it, the signed figure stays beside it. */
export async function enterActual(work: Work, given: Input<typeof schema.enterActualSchema>) {
  const [row] = await work.rows<{ letterId: string }>(
    sql`select letter_id as "letterId" from letter_target where org_id = ${work.orgId}::uuid and id = ${given.targetId}::uuid`,
  );
  const letter = await findLetter(work, row?.letterId ?? "");
  if (work.actor.capacity !== "HOME") throw new Refusal("NOT_AUTHORISED");
  if (letter.state !== "SIGNED") throw new Refusal("WRONG_STATE");
  await work.db.letterTarget.updateMany({
    where: { orgId: work.orgId, id: given.targetId },
    data: { actual: given.actual, actualNote: given.actualNote, actualOn: asDate(work.today) },
  });
  await record(work, { kind: "responsibility_letter.enter_actual", subjectId: letter.id });
}

type Move = keyof (typeof letterLifecycle)["moves"];

async function move(work: Work, letter: Letter, name: Move, data: Prisma.ResponsibilityLetterUncheckedUpdateManyInput) {
  const state = advance(letterLifecycle, name, work.actor, letter);
  const { orgId, id, title } = letter;
  const { count } = await work.db.responsibilityLetter.updateMany({
    where: { orgId, id, state: letter.state },
    data: { ...data, state },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: `responsibility_letter.${name}`, subjectId: id, orgId, facts: { title } });
}
