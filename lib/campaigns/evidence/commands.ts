import "server-only";
import { record } from "@/lib/audit/commands";
import { keepAttachment } from "@/lib/kernel/attachments";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findActivity } from "../activities/minutes/queries";
import { reportsOn } from "../innovations/policy";
import { findInnovation } from "../innovations/queries";
import { runsCampaign } from "../policy";
import { removesEvidence } from "./policy";
import { findEvidence, listEvidence } from "./queries";
import { mostFiles } from "./rules";
import type { Attached } from "./schema";

/** CAM-21: a picture or a PDF beside an entry of the action log, by the office. */
export async function attachToActivity(work: Work, { activityId, ...given }: Attached & { activityId: string }) {
  const { id, orgId, title } = await findActivity(work, activityId);
  if (orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!runsCampaign(work.actor, { orgId })) throw new Refusal("NOT_AUTHORISED");
  const fileName = await keep(work, { activityId: id }, given);
  await record(work, { kind: "activity.attach", subjectId: id, facts: { title, fileName } });
}

/** CAM-44: the same of an innovation project, by who answers for it or the office, while it is open. */
export async function attachToInnovation(work: Work, { innovationId, ...given }: Attached & { innovationId: string }) {
  const project = await findInnovation(work, innovationId);
  if (!reportsOn(work.actor, project)) throw new Refusal("NOT_AUTHORISED");
  if (project.state !== "OPEN") throw new Refusal("WRONG_STATE");
  const fileName = await keep(work, { innovationId: project.id }, given);
  await record(work, { kind: "innovation.attach", subjectId: project.id, facts: { name: project.name, fileName } });
}

type Holder = { activityId: string } | { innovationId: string };

async function keep(work: Work, holder: Holder, { caption, file }: Attached): Promise<string> {
  const [holderId = ""] = Object.values(holder);
  if ((await listEvidence(work, holderId)).length >= mostFiles) throw new Refusal("INVALID", { file: "tooManyFiles" });
  const kept = await keepAttachment(file);
  if (!kept) throw new Refusal("INVALID", { file: "required" });
  const by = { addedByPersonId: work.actor.personId, addedAt: work.now };
  await work.db.evidenceFile.create({ data: { orgId: work.orgId, id: newId(), ...holder, caption, ...kept, ...by } });
  return kept.fileName;
}

/** A wrong file is taken away again by who added it or the office; of a project that has ended nothing is. */
export async function removeEvidence(work: Work, { fileId }: { fileId: string }): Promise<void> {
  const file = await findEvidence(work, fileId);
  if (file.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!removesEvidence(work.actor, file)) throw new Refusal("NOT_AUTHORISED");
  const project = file.innovationId ? await findInnovation(work, file.innovationId) : null;
  if (project && project.state !== "OPEN") throw new Refusal("WRONG_STATE");
  const { count } = await work.db.evidenceFile.deleteMany({ where: { orgId: work.orgId, id: file.id } });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  const kind = project ? "innovation.detach" : "activity.detach";
  const subjectId = file.innovationId ?? file.activityId ?? "";
  await record(work, { kind, subjectId, facts: { fileName: file.fileName } });
}
