import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsPhrases } from "./policy";
import { listPhrases } from "./queries";
import { type AddPhrase, type PhraseChosen, phraseKinds, type SourceChosen } from "./schema";

/** A wording of this org, offered here and to everybody below. */
export async function addPhrase(work: Work, given: AddPhrase): Promise<string> {
  demandKeeper(work);
  const [{ orgId, actor, now }, id] = [work, newId()];
  await work.db.phrase.create({ data: { orgId, id, ...given, addedByPersonId: actor.personId, addedAt: now } });
  await record(work, { kind: "phrase.add", subjectId: id, facts: { kind: given.kind, text: given.text } });
  return id;
}

export async function removePhrase(work: Work, { phraseId }: PhraseChosen): Promise<void> {
  demandKeeper(work);
  const { count } = await work.db.phrase.deleteMany({ where: { orgId: work.orgId, id: phraseId } });
  if (count !== 1) throw new Refusal("NOT_FOUND");
  await record(work, { kind: "phrase.remove", subjectId: phraseId });
}

/** Hides what comes from above or with the product, here and below. */
export async function hidePhrase(work: Work, { source }: SourceChosen): Promise<void> {
  demandKeeper(work);
  const phrase = (await listPhrases(work, phraseKinds)).find((one) => one.source === source);
  if (!phrase || phrase.own) throw new Refusal("NOT_FOUND");
  if (phrase.hidden) throw new Refusal("WRONG_STATE");
  const id = newId();
  await work.db.hiddenPhrase.create({ data: { orgId: work.orgId, id, source } });
  await record(work, { kind: "phrase.hide", subjectId: id, facts: { text: phrase.text } });
}

/** Offers again what this org had hidden; what a superior hid is the superior's to show. */
export async function showPhrase(work: Work, { source }: SourceChosen): Promise<void> {
  demandKeeper(work);
  const hidden = await work.db.hiddenPhrase.findFirst({ where: { orgId: work.orgId, source } });
  if (!hidden) throw new Refusal("NOT_FOUND");
  await work.db.hiddenPhrase.deleteMany({ where: { orgId: work.orgId, source } });
  await record(work, { kind: "phrase.show", subjectId: hidden.id });
}

function demandKeeper(work: Work): void {
  if (!keepsPhrases(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
