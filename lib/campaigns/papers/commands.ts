import "server-only";
import { record } from "@/lib/audit/commands";
import type { EventKind } from "@/lib/audit/events";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { titleInitials } from "@/lib/orgs/initials";
import { runsCampaign } from "../policy";
import { paperLifecycle } from "./lifecycle";
import { findPaperChoices, type PaperChoices } from "./places/queries";
import { attach } from "./places/rules";
import { findPaper, type Paper } from "./queries";
import type { DraftPaper, IssuePaper, PaperKey, SavePaper, VoidPaper } from "./schema";

/** Begins a draft; it has no number until it is issued (CAM-02). Returns its id. */
export async function draftPaper(work: Work, { bases, place, ...text }: DraftPaper): Promise<string> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const choices = await findPaperChoices(work, papersOf(bases));
  const id = newId();
  const by = { authorPersonId: work.actor.personId, savedByPersonId: work.actor.personId, savedAt: work.now };
  const written = { ...text, initials: titleInitials(text.title), ...filed(place, choices) };
  await work.db.paper.create({ data: { orgId: work.orgId, id, ...written, ...by } });
  await rest(work, id, bases, choices);
  await record(work, { kind: "paper.draft", subjectId: id, facts: { title: text.title } });
  return id;
}

/** Puts a draft aside on purpose: its wording stays readable among its versions. */
export async function savePaper(work: Work, given: SavePaper): Promise<void> {
  const version = await overwrite(work, given);
  const { paperId, title, body } = given;
  await work.db.paperVersion.create({
    data: {
      ...{ orgId: work.orgId, id: newId(), paperId, version, title, body },
      keptAt: work.now,
      keeperPersonId: work.actor.personId,
    },
  });
  await record(work, { kind: "paper.save", subjectId: paperId, facts: { title, version } });
}

/** Keeps what is being typed; no version of its own and no event. Refuses CONFLICT when somebody else has saved since the page was opened. */
export async function autosavePaper(work: Work, given: SavePaper): Promise<void> {
  await overwrite(work, given);
}

/** Whoever saved last may go on; anybody else needs the version they see. Returns the new version. */
async function overwrite(work: Work, { paperId, version, bases, place, ...text }: SavePaper): Promise<number> {
  const paper = await findOwnPaper(work, paperId);
  if (!runsCampaign(work.actor, paper)) throw new Refusal("NOT_AUTHORISED");
  if (paper.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const choices = await findPaperChoices(work, papersOf(bases));
  const by = { savedByPersonId: work.actor.personId, savedAt: work.now };
  const { count } = await work.db.paper.updateMany({
    where: {
      orgId: work.orgId,
      id: paperId,
      state: "DRAFT",
      OR: [{ version }, { savedByPersonId: work.actor.personId }],
    },
    data: {
      ...{ ...text, initials: titleInitials(text.title), ...filed(place, choices) },
      ...{ ...by, version: { increment: 1 } },
    },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
  await work.db.paperBasis.deleteMany({ where: { orgId: work.orgId, paperId } });
  await rest(work, paperId, bases, choices);
  return paper.version + 1;
}

function filed(place: string | undefined, choices: PaperChoices) {
  const attached = attach(place, choices);
  if (!attached) throw new Refusal("INVALID", { place: "notAnOption" });
  return attached;
}

const papersOf = (bases: DraftPaper["bases"]) => bases.flatMap(({ paperId }) => paperId ?? []);

/** CAM-03: each line rests on a paper issued here or above, or on words. */
async function rest(work: Work, paperId: string, bases: DraftPaper["bases"], choices: PaperChoices): Promise<void> {
  const rows = bases.map(({ paperId: basisId, text }, position) => {
    const found = choices.bases.find(({ id }) => id === basisId);
    if (basisId && !found) throw new Refusal("INVALID", { [`bases[${position}].paperId`]: "notAnOption" });
    const paper = { basisOrgId: found?.orgId ?? null, basisPaperId: found?.id ?? null };
    return { orgId: work.orgId, id: newId(), paperId, position, ...paper, text };
  });
  if (rows.length > 0) await work.db.paperBasis.createMany({ data: rows });
}

/** Issues a draft: the next number of its register, or the one the office system gave (LIFE-19). Refuses a number already used here. */
export async function issuePaper(
  work: Work,
  { paperId, source, series, numberText, issuedOn }: IssuePaper,
): Promise<string> {
  const paper = await findOwnPaper(work, paperId);
  const state = advance(paperLifecycle, "issue", work.actor, paper);
  if (issuedOn > work.today) throw new Refusal("INVALID", { issuedOn: "inTheFuture" });
  const number = source === "REGISTER" ? { series } : { numberText };
  if (source === "OFFICE" && (await isTaken(work, numberText)))
    throw new Refusal("INVALID", { numberText: "duplicate" });
  const by = { issuedByPersonId: work.actor.personId, issuedAt: work.now, issuedOn: asDate(issuedOn) };
  await compareAndSet(work, paper, { state, ...number, ...by });
  const issued = await findPaper(work, paperId);
  await record(work, {
    kind: "paper.issue",
    subjectId: paperId,
    facts: { title: paper.title, number: issued.numberText },
  });
  return issued.numberText;
}

const isTaken = async (work: Work, numberText: string): Promise<boolean> =>
  (await work.db.paper.count({ where: { orgId: work.orgId, numberText } })) > 0;

/** 作废: the text and the number stay, with the reason. */
export async function voidPaper(work: Work, { paperId, reason }: VoidPaper): Promise<void> {
  const paper = await findOwnPaper(work, paperId);
  const state = advance(paperLifecycle, "void", work.actor, paper);
  const by = { voidedOn: asDate(work.today), voidReason: reason, voidedByPersonId: work.actor.personId };
  await compareAndSet(work, paper, { state, ...by });
  await tell(work, "paper.void", paper, { number: paper.numberText, reason });
}

/** A draft goes into the bin: for thirty days it can be taken back, and until then it stands in no list. */
export async function discardPaper(work: Work, { paperId }: PaperKey): Promise<void> {
  const paper = await findOwnPaper(work, paperId);
  const state = advance(paperLifecycle, "discard", work.actor, paper);
  await compareAndSet(work, paper, { state, savedByPersonId: work.actor.personId, savedAt: work.now });
  await tell(work, "paper.discard", paper);
}

export async function restorePaper(work: Work, { paperId }: PaperKey): Promise<void> {
  const paper = await findOwnPaper(work, paperId);
  await compareAndSet(work, paper, { state: advance(paperLifecycle, "restore", work.actor, paper) });
  await tell(work, "paper.restore", paper);
}

async function findOwnPaper(work: Work, paperId: string): Promise<Paper> {
  const paper = await findPaper(work, paperId);
  if (paper.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  return paper;
}

async function compareAndSet(work: Work, { id, state }: Paper, data: object): Promise<void> {
  const { count } = await work.db.paper.updateMany({ where: { orgId: work.orgId, id, state }, data });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

const tell = (work: Work, kind: EventKind, { id, title }: Paper, facts: Record<string, string> = {}) =>
  record(work, { kind, subjectId: id, facts: { title, ...facts } });
