import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { proveHere } from "@/lib/people/queries";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { innovationLifecycle } from "./lifecycle";
import { reportsOn } from "./policy";
import { findInnovation, type Innovation } from "./queries";
import type { endInnovationSchema, noteInnovationSchema, OpenInnovation, postponeInnovationSchema } from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** CAM-44: a project enters the ledger with who answers for it and until when. */
export async function openInnovation(work: Work, given: OpenInnovation): Promise<string> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (given.dueOn < given.beginsOn) throw new Refusal("INVALID", { dueOn: "beforeStart" });
  await proveHere(work, given.responsiblePersonId, "responsiblePersonId");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const dueOn = asDate(given.dueOn);
  const dates = { beginsOn: asDate(given.beginsOn), originalDueOn: dueOn, dueOn };
  const keys = { orgId: work.orgId, id, campaignOrgId: campaign.orgId, campaignId: campaign.id };
  await work.db.innovation.create({ data: { ...given, ...keys, ...dates } });
  await record(work, { kind: "innovation.open", subjectId: id, facts: { name: given.name } });
  return id;
}

/** One entry of its progress, by who answers for it or by the office; not before it happened. */
export async function noteInnovation(work: Work, given: Input<typeof noteInnovationSchema>): Promise<void> {
  const project = await findOpen(work, given.innovationId);
  if (!reportsOn(work.actor, project)) throw new Refusal("NOT_AUTHORISED");
  if (given.happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  await write(work, { ...given, kind: "PROGRESS" });
  await record(work, { kind: "innovation.note", subjectId: project.id, facts: { name: project.name } });
}

/** Another day, with its reason on the record; the first day stays beside it. */
export async function postponeInnovation(work: Work, given: Input<typeof postponeInnovationSchema>): Promise<void> {
  const { innovationId, dueOn, text } = given;
  const project = await findOpen(work, innovationId);
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (dueOn <= project.dueOn) throw new Refusal("INVALID", { dueOn: "inThePast" });
  await change(work, project, { dueOn: asDate(dueOn) });
  await write(work, { innovationId, text, evidence: "", happenedOn: work.today, kind: "POSTPONED" });
  await record(work, { kind: "innovation.postpone", subjectId: project.id, facts: { name: project.name, dueOn } });
}

/** How it ended: with its result, or stopped with the reason. */
export async function endInnovation(work: Work, given: Input<typeof endInnovationSchema>): Promise<void> {
  const project = await findInnovation(work, given.innovationId);
  const state = advance(innovationLifecycle, given.ending, work.actor, project);
  const { result, evidence } = given;
  await change(work, project, { state, result, evidence, endedOn: asDate(work.today) });
  await record(work, { kind: `innovation.${given.ending}`, subjectId: project.id, facts: { name: project.name } });
}

async function findOpen(work: Work, id: string): Promise<Innovation> {
  const project = await findInnovation(work, id);
  if (project.state !== "OPEN") throw new Refusal("WRONG_STATE");
  return project;
}

async function change(work: Work, { id, state }: Innovation, data: Prisma.InnovationUncheckedUpdateManyInput) {
  const { count } = await work.db.innovation.updateMany({ where: { orgId: work.orgId, id, state }, data });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

type Entry = Input<typeof noteInnovationSchema> & { kind: "PROGRESS" | "POSTPONED" };

async function write(work: Work, { happenedOn, ...entry }: Entry): Promise<void> {
  const by = { orgId: work.orgId, id: newId(), recorderPersonId: work.actor.personId };
  await work.db.innovationNote.create({ data: { ...entry, ...by, happenedOn: asDate(happenedOn) } });
}
