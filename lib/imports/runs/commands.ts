import "server-only";
import { advance } from "@/lib/kernel/lifecycle";
import { log } from "@/lib/kernel/log";
import { refusalFrom } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import { beginJob, type Work } from "@/lib/kernel/work";
import { initialsOf, pinyinOf } from "@/lib/people/pinyin";
import { storeCheck } from "../checks/commands";
import { readForCheck } from "../checks/queries";
import type { ImportKind } from "../fields/schema";
import { applyFigures, undoFigures } from "../indicators/commands";
import { importLifecycle } from "../lifecycle";
import { applyOrgs, undoOrgs } from "../orgs/commands";
import { applyPledges, undoPledges } from "../pledges/commands";
import { type Batch, findBatch } from "../queries";
import { linesOf } from "../rows/rules";

/**
 * Takes one import a step further as a job, each step in a transaction of its own. A step that is refused goes back to
 * the state before, with the reason; a bug does too, so that nobody waits for ever, and is logged.
 */
export async function runImport(orgId: string, id: string): Promise<void> {
  const batch = await beginJob(orgId, (work) => findBatch(work, id));
  const step = steps[batch.state];
  if (!step) return;
  try {
    await step.take(orgId, batch);
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) log.error({ orgId, importId: id, err: error }, "import step failed");
    const why = refusal ? [refusal.code, ...Object.values(refusal.fields)].join(" ") : "BUG";
    await beginJob(orgId, (work) => settle(work, batch, step.back, { obstacles: [why] }));
  }
}

type Step = { take: (orgId: string, batch: Batch) => Promise<void>; back: "fail" | "stop" | "keep" };
const steps: Partial<Record<Batch["state"], Step>> = {
  CHECKING: { take: check, back: "fail" },
  APPLYING: { take: apply, back: "stop" },
  UNDOING: { take: undo, back: "keep" },
};

async function check(orgId: string, batch: Batch): Promise<void> {
  const read = await beginJob(orgId, (work) => readForCheck(work, batch));
  await tell(orgId, batch, read.rows.length, Math.floor(read.rows.length / 2));
  await beginJob(orgId, async (work) => settle(work, batch, "check", await storeCheck(work, batch, read)));
}

async function apply(orgId: string, batch: Batch): Promise<void> {
  const sounds = batch.kind === "PEOPLE" ? await beginJob(orgId, (work) => soundsOf(work, batch)) : "";
  await tell(orgId, batch, batch.rowCount, Math.floor(batch.rowCount / 2));
  await beginJob(orgId, async (work) => {
    await kinds[batch.kind].apply(work, batch.id, bodyOfEvent(batch), sounds);
    await settle(work, batch, "apply", { appliedAt: work.now });
  });
}

async function undo(orgId: string, batch: Batch): Promise<void> {
  await beginJob(orgId, async (work) => {
    const obstacles = await kinds[batch.kind].undo(work, batch.id, bodyOfEvent(batch));
    await settle(work, batch, obstacles.length > 0 ? "keep" : "reverse", { obstacles });
  });
}

type KindSteps = {
  apply: (work: Work, batchId: string, body: string, sounds: string) => Promise<void>;
  undo: (work: Work, batchId: string, body: string) => Promise<string[]>;
};
const kinds: Record<ImportKind, KindSteps> = {
  PEOPLE: { apply: applyPeople, undo: undoPeople },
  ORGS: { apply: applyOrgs, undo: undoOrgs },
  PLEDGES: { apply: applyPledges, undo: undoPledges },
  INDICATORS: { apply: applyFigures, undo: undoFigures },
};

async function applyPeople(work: Work, batchId: string, body: string, sounds: string): Promise<void> {
  await work.rows(sql`select apply_people(${batchId}::uuid, ${sounds}, ${body})::text`);
}

async function undoPeople(work: Work, batchId: string, body: string): Promise<string[]> {
  const [answer] = await work.rows<{ obstacles: string[] }>(
    sql`select undo_people(${batchId}::uuid, ${body}) as obstacles`,
  );
  return answer?.obstacles ?? [];
}

/** How far it is, in a transaction of its own, so that pages see it while the work goes on. */
const tell = (orgId: string, { id }: Batch, rowCount: number, doneCount: number) =>
  beginJob(orgId, (work) => work.db.importBatch.updateMany({ where: { orgId, id }, data: { rowCount, doneCount } }));

type Told = Partial<
  Record<"rowCount" | "addCount" | "updateCount" | "sameCount" | "keptCount" | "badCount", number>
> & {
  obstacles?: string[];
  appliedAt?: Date;
};

async function settle(
  work: Work,
  batch: Batch,
  move: "check" | "fail" | "apply" | "stop" | "reverse" | "keep",
  told: Told,
) {
  const state = advance(importLifecycle, move, work.actor, batch);
  await work.db.importBatch.updateMany({
    where: { orgId: batch.orgId, id: batch.id, state: batch.state },
    data: { ...told, state, doneCount: told.rowCount ?? batch.rowCount },
  });
}

/** Pinyin and initials of every new name, once for each name. */
async function soundsOf(work: Work, { id }: Batch): Promise<string> {
  const names = await work.rows<{ name: string }>(sql`
    select distinct facts[1] as name from import_row where org_id = ${work.orgId}::uuid and batch_id = ${id}::uuid and verdict = 'ADD'`);
  return linesOf(names.map(({ name }) => [name, pinyinOf(name), initialsOf(name)]));
}

/** The facts of the one event of an import, in the canonical order of the audit: the file's hash and what became of its rows. */
const bodyOfEvent = ({ kind, fileName, sha256, rowCount, addCount, updateCount, badCount }: Batch): string =>
  JSON.stringify({
    added: addCount,
    file: fileName,
    kind,
    returned: badCount,
    rows: rowCount,
    sha256,
    updated: updateCount,
  });
