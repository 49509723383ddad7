import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { templateLifecycle } from "./lifecycle";
import { findTemplate, listVersions, type Template } from "./queries";
import type { Part } from "./rules";
import type { CopyTemplate, SaveTemplate, VersionKey } from "./schema";

/** A template of one's own, begun as a copy: of the library, of a superior's, or of another of one's own (CAM-17). */
export async function copyTemplate(work: Work, { source, title }: CopyTemplate): Promise<string> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const from = await findTemplate(work, source);
  const id = await insertVersion(work, from, { title, templateId: newId(), version: 1 });
  await record(work, { kind: "template_version.copy", subjectId: id, facts: { title, from: from.title } });
  return id;
}

/** Changes to what is published begin as a new version; what runs keeps its own. One draft at a time: CONFLICT otherwise. */
export async function beginVersion(work: Work, { versionId }: VersionKey): Promise<string> {
  const from = await findOwn(work, versionId);
  if (from.state !== "PUBLISHED") throw new Refusal("WRONG_STATE");
  const [newest] = await listVersions(work, from);
  const version = (newest?.version ?? from.version) + 1;
  const id = await insertVersion(work, from, { title: from.title, templateId: from.templateId ?? newId(), version });
  await record(work, { kind: "template_version.begin", subjectId: id, facts: { title: from.title, version } });
  return id;
}

/** Title, theme and carrier of a draft. */
export async function saveTemplate(work: Work, { versionId, ...words }: SaveTemplate): Promise<void> {
  const draft = await findDraft(work, versionId);
  await work.db.templateVersion.updateMany({ where: { orgId: work.orgId, id: versionId }, data: words });
  await record(work, { kind: "template_version.save", subjectId: versionId, facts: { title: draft.title } });
}

/** From now on the version is never touched again, and everybody below may start from it (CAM-15: with the backbone). */
export async function publishTemplate(work: Work, { versionId }: VersionKey): Promise<void> {
  const draft = await findOwn(work, versionId);
  const state = advance(templateLifecycle, "publish", work.actor, { orgId: work.orgId, state: draft.state });
  const { count } = await work.db.templateVersion.updateMany({
    where: { orgId: work.orgId, id: versionId, state: draft.state },
    data: { state, publishedAt: work.now, publisherPersonId: work.actor.personId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  const { title, version } = draft;
  await record(work, { kind: "template_version.publish", subjectId: versionId, facts: { title, version } });
}

/** A draft that nobody needs any more goes into the recycle bin; a published version stays for ever. */
export async function discardTemplate(work: Work, { versionId }: VersionKey): Promise<void> {
  const draft = await findDraft(work, versionId);
  await work.rows(sql`select discard_template(${versionId}::uuid)::text`);
  await record(work, { kind: "template_version.discard", subjectId: versionId, facts: { title: draft.title } });
}

async function findOwn(work: Work, versionId: string): Promise<Template> {
  const found = await findTemplate(work, versionId);
  if (found.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  return found;
}

/** A draft of this org, for whoever draws it up; refuses WRONG_STATE once it is published. */
export async function findDraft(work: Work, versionId: string): Promise<Template> {
  const found = await findOwn(work, versionId);
  if (found.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  return found;
}

type Begun = { title: string; templateId: string; version: number };

async function insertVersion(work: Work, from: Template, { title, templateId, version }: Begun): Promise<string> {
  const id = newId();
  const { theme, carrier, whole, parts } = from;
  await work.db.templateVersion.create({
    data: { orgId: work.orgId, id, templateId, version, title, theme, carrier, whole, basedOn: from.title },
  });
  await insertParts(work, id, parts);
  return id;
}

export async function insertParts(work: Work, versionId: string, parts: readonly Part[]): Promise<void> {
  await work.db.templatePart.createMany({
    data: parts.map(({ place, kind, name, body, subject, mode, mandatory, rhythm, endsDay, endsEvent }) => ({
      orgId: work.orgId,
      id: newId(),
      versionId,
      ...{ place, kind, name, body, subject, mode, mandatory, rhythm, endsDay, endsEvent },
    })),
  });
}
