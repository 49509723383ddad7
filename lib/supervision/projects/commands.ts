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
import { writeTasksOf } from "../cadences/commands";
import { keepsCadence } from "../policy";
import { projectRhythms } from "../schema";
import { projectLifecycle } from "./lifecycle";
import { findProject, type Project } from "./queries";
import type { AddProject, finishProjectSchema, fixProjectSchema, issueProjectSchema } from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** A key project is noted; it binds nobody before it is issued. */
export async function addProject(work: Work, given: AddProject): Promise<string> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const fixings = await proved(work, given, given.beginsOn);
  const id = newId();
  const { name, content } = given;
  await work.db.keyProject.create({
    data: { orgId: work.orgId, id, name, content, beginsOn: asDate(given.beginsOn), ...fixings },
  });
  await record(work, { kind: "key_project.add", subjectId: id, facts: { name } });
  return id;
}

/** 四定 of a project that is still a draft, put right or completed. */
export async function fixProject(work: Work, { projectId, ...given }: Input<typeof fixProjectSchema>): Promise<void> {
  const project = await findProject(work, projectId);
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const data = await proved(work, given, project.beginsOn);
  await change(work, project, "DRAFT", data);
  await record(work, { kind: "key_project.fix", subjectId: projectId, facts: { name: project.name } });
}

/** CAM-45, SUP-06: with all four fixed the project is issued, and its three rhythms begin: 周调度、月检查、季通报. */
export async function issueProject(work: Work, { projectId }: Input<typeof issueProjectSchema>): Promise<void> {
  const project = await findProject(work, projectId);
  const state = advance(projectLifecycle, "issue", work.actor, project);
  await change(work, project, project.state, { state, issuedOn: asDate(work.today) });
  const { id, leadPersonId, beginsOn, endsOn } = project;
  const dates = { beginsOn: asDate(beginsOn), endsOn: endsOn ? asDate(endsOn) : null };
  await work.db.cadence.createMany({
    data: projectRhythms.map((kind) => ({
      ...{ orgId: work.orgId, id: newId(), kind, projectId: id, responsiblePersonId: leadPersonId },
      ...dates,
    })),
  });
  await writeTasksOf(work, ({ projectId }) => projectId === id);
  await record(work, { kind: "key_project.issue", subjectId: id, facts: { name: project.name } });
}

/** 兑现奖惩: how it ended and what followed; dispatches that lie ahead are no longer owed. */
export async function finishProject(work: Work, given: Input<typeof finishProjectSchema>): Promise<void> {
  const project = await findProject(work, given.projectId);
  const state = advance(projectLifecycle, "finish", work.actor, project);
  const { outcome, result } = given;
  await change(work, project, project.state, { state, outcome, result, finishedOn: asDate(work.today) });
  const ofProject = { orgId: work.orgId, cadence: { projectId: project.id } };
  await work.db.cadence.updateMany({
    where: { orgId: work.orgId, projectId: project.id },
    data: { endsOn: asDate(work.today) },
  });
  await work.db.cadenceTask.deleteMany({ where: { ...ofProject, doneOn: null, dueOn: { gt: asDate(work.today) } } });
  await record(work, { kind: "key_project.finish", subjectId: project.id, facts: { name: project.name, outcome } });
}

type Given = Omit<AddProject, "name" | "content" | "beginsOn">;

async function proved(work: Work, { endsOn, leadPersonId, duty, reward, penalty }: Given, beginsOn: string) {
  if (endsOn && endsOn < beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  await proveHere(work, leadPersonId, "leadPersonId");
  return { leadPersonId, duty, reward, penalty, endsOn: endsOn ? asDate(endsOn) : null };
}

async function change(work: Work, { id }: Project, state: string, data: Prisma.KeyProjectUncheckedUpdateManyInput) {
  const { count } = await work.db.keyProject.updateMany({ where: { orgId: work.orgId, id, state }, data });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
