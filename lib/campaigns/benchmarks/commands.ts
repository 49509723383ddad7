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
import { findRunningCampaign } from "../queries";
import { benchmarkLifecycle, holdsBenchmark, isOwn } from "./lifecycle";
import { findBenchmark } from "./queries";
import type { matchSchema, reachSchema, Seek, winSchema } from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** 寻标: the organisation's by its office, a member's by the member or the office. */
export async function seekBenchmark(work: Work, { personId, object, target, dueOn }: Seek): Promise<void> {
  const measured = { orgId: work.orgId, personId: personId || null };
  if (!holdsBenchmark(work.actor, measured)) throw new Refusal("NOT_AUTHORISED");
  if (dueOn < work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  if (measured.personId && !isOwn(work.actor, measured)) await proveHere(work, measured.personId, "personId");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const keys = { ...measured, id, campaignOrgId: campaign.orgId, campaignId: campaign.id };
  const dates = { dueOn: asDate(dueOn), soughtOn: asDate(work.today) };
  await work.db.benchmark.create({ data: { ...keys, ...dates, object, target } });
  await record(work, { kind: "benchmark.seek", subjectId: id, facts: { name: object } });
}

export const matchBenchmark = (work: Work, { benchmarkId, ...words }: Input<typeof matchSchema>) =>
  move(work, benchmarkId, "match", { ...words, matchedOn: asDate(work.today) });

/** 达标 needs what shows it, and somebody else who says so. */
export const reachBenchmark = (work: Work, { benchmarkId, reachedProof }: Input<typeof reachSchema>) =>
  move(work, benchmarkId, "reach", {
    ...{ reachedProof, reachedOn: asDate(work.today), judgePersonId: work.actor.personId },
  });

export const winBenchmark = (work: Work, { benchmarkId, honour }: Input<typeof winSchema>) =>
  move(work, benchmarkId, "win", { honour, wonOn: asDate(work.today) });

type Move = keyof (typeof benchmarkLifecycle)["moves"];

async function move(work: Work, id: string, name: Move, data: Prisma.BenchmarkUncheckedUpdateManyInput) {
  const benchmark = await findBenchmark(work, id);
  const state = advance(benchmarkLifecycle, name, work.actor, benchmark);
  const { count } = await work.db.benchmark.updateMany({
    where: { orgId: work.orgId, id, state: benchmark.state },
    data: { ...data, state },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: `benchmark.${name}`, subjectId: id, facts: { name: benchmark.object } });
}
