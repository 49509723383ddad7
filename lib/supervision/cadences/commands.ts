import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate, type Day, periodOf } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { proveHere } from "@/lib/people/queries";
import { keepsCadence } from "../policy";
import { duesBetween, quarterSpan } from "../rules";
import type { addRhythmSchema, doTaskSchema } from "../schema";
import { findSubject } from "../visits/queries";
import { type CadenceRow, listCadences } from "./queries";

/** SUP-07: two named bodies look at one organisation each quarter. */
export async function addRhythm(work: Work, given: z.output<typeof addRhythmSchema>): Promise<void> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const subject = await findSubject(work, given.subjectOrgId);
  await proveHere(work, given.responsiblePersonId, "responsiblePersonId");
  const id = newId();
  const { bodies, responsiblePersonId, beginsOn } = given;
  await work.db.cadence.create({
    data: {
      ...{ orgId: work.orgId, id, kind: "QUARTERLY_VISIT", subjectOrgId: subject.id, bodies, responsiblePersonId },
      beginsOn: asDate(beginsOn),
    },
  });
  await writeTasksOf(work, (row) => row.id === id);
  await record(work, { kind: "cadence.add", subjectId: id, facts: { org: subject.name } });
}

/** A rhythm's task was kept: what was dispatched, checked or told stands with it, late or in time. */
export async function doTask(work: Work, { taskId, doneOn, note }: z.output<typeof doTaskSchema>): Promise<void> {
  const where = { orgId: work.orgId, id: taskId };
  const task = await work.db.cadenceTask.findFirst({ where, include: { cadence: true } });
  if (!task) throw new Refusal("NOT_FOUND");
  const responsible = task.cadence.responsiblePersonId === work.actor.personId && work.actor.capacity === "HOME";
  if (!responsible && !keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (doneOn > work.today) throw new Refusal("INVALID", { doneOn: "inTheFuture" });
  const { count } = await work.db.cadenceTask.updateMany({
    where: { ...where, doneOn: null },
    data: { doneOn: asDate(doneOn), note, doneByPersonId: work.actor.personId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "cadence.keep", subjectId: taskId, facts: { period: task.period } });
}

/** The job's part: every rhythm in force has its tasks of this quarter. Run again it writes none. Returns how many. */
export async function generateTasks(work: Work): Promise<number> {
  const written = await writeTasks(work, await listCadences(work));
  if (written > 0) await record(work, { kind: "cadence.generate", subjectId: work.orgId, facts: { count: written } });
  return written;
}

/** This quarter's tasks of the rhythms that are meant. */
export async function writeTasksOf(work: Work, meant: (cadence: CadenceRow) => boolean): Promise<void> {
  await writeTasks(work, (await listCadences(work)).filter(meant));
}

async function writeTasks(work: Work, cadences: readonly CadenceRow[]): Promise<number> {
  const quarter = quarterSpan(periodOf(work.today));
  const data = cadences.flatMap(({ id: cadenceId, kind, beginsOn, endsOn }) =>
    duesBetween(kind, later(beginsOn, quarter.from), earlier(endsOn, quarter.to)).map(({ period, dueOn }) => ({
      ...{ orgId: work.orgId, id: newId(), cadenceId, period },
      dueOn: asDate(dueOn),
    })),
  );
  return (await work.db.cadenceTask.createMany({ data, skipDuplicates: true })).count;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day | null, b: Day): Day => (a !== null && a < b ? a : b);
