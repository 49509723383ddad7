import "server-only";
import { record } from "@/lib/audit/commands";
import { keepAttachment } from "@/lib/kernel/attachments";
import { newId } from "@/lib/kernel/ids";
import { closedBecause } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { type Hand, ledgerReview, notifyReview } from "../opinions/commands";
import { reviewLifecycle } from "../opinions/lifecycle";
import { findReview } from "../opinions/queries";
import { authorityIn } from "../policy";
import { findRound } from "../rounds/queries";
import { findTarget } from "../targets/queries";
import { findLeader } from "../typing/queries";
import { preparesSheets } from "./policy";
import { findSignatureSheet, lineUp, listSignatureLines, listSignatureSheets, type SignatureLine } from "./queries";
import type { ConfirmSignatureSheet, PrintSignatureSheet } from "./schema";

/** 签字表: what the asker typed for a leader and is ready goes on one numbered sheet; NOT_ELIGIBLE where nothing is. */
export async function printSignatureSheet(
  work: Work,
  { roundId, leaderPersonId }: PrintSignatureSheet,
): Promise<string> {
  const round = await findRound(work, roundId);
  if (!preparesSheets(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (round.state !== "OPEN") throw new Refusal("WRONG_STATE");
  const number = ((await listSignatureSheets(work, roundId))[0]?.number ?? 0) + 1;
  const id = newId();
  const typistPersonId = work.actor.personId;
  await work.db.signatureSheet.create({
    data: { orgId: work.orgId, id, roundId, number, leaderPersonId, typistPersonId, printedAt: work.now },
  });
  const count = await lineUp(work, { id, roundId, leaderPersonId });
  if (count === 0) throw new Refusal("NOT_ELIGIBLE");
  const { leaderName } = await findSignatureSheet(work, id);
  const facts = { title: round.title, number, count, leader: leaderName };
  await record(work, { kind: "signature_sheet.print", subjectId: id, facts });
  return id;
}

export type Confirmed = { confirmed: number; left: string[] };

/**
 * The signed paper comes back: its scan tells and enters everything that stood on the sheet and is still worded so, by the leader's authority.
 * Refuses NOT_AUTHORISED to anybody but its typist, WRONG_STATE for a sheet confirmed before, NOT_ELIGIBLE where nothing is left to confirm.
 */
export async function confirmSignatureSheet(work: Work, { sheetId, file }: ConfirmSignatureSheet): Promise<Confirmed> {
  const sheet = await findSignatureSheet(work, sheetId);
  if (sheet.typistPersonId !== work.actor.personId) throw new Refusal("NOT_AUTHORISED");
  if (sheet.confirmedAt) throw new Refusal("WRONG_STATE");
  const kept = await keepAttachment(file);
  if (!kept) throw new Refusal("INVALID", { file: "required" });
  const by = { addedByPersonId: work.actor.personId, addedAt: work.now };
  await work.db.signatureScan.create({ data: { orgId: work.orgId, id: newId(), sheetId, ...kept, ...by } });
  const lines = await listSignatureLines(work, sheetId);
  const judge = await findLeader(work, sheet.leaderPersonId);
  const hand: Hand = { judge, signed: true, facts: { signer: sheet.leaderName, sheet: sheet.number } };
  const left: string[] = [];
  for (const line of lines) if (!(await confirmLine(work, line, hand))) left.push(line.name);
  const confirmed = lines.length - left.length;
  if (confirmed === 0) throw new Refusal("NOT_ELIGIBLE");
  const facts = { number: sheet.number, count: confirmed, leader: sheet.leaderName, sha256: kept.sha256 };
  await record(work, { kind: "signature_sheet.confirm", subjectId: sheetId, facts });
  return { confirmed, left };
}

/** False where the law or another wording keeps this one back: it stays a draft for the leader. */
async function confirmLine(
  work: Work,
  { reviewOrgId, reviewId, version }: SignatureLine,
  hand: Hand,
): Promise<boolean> {
  const review = await findReview(work, reviewOrgId, reviewId);
  const target = await findTarget(work, reviewOrgId, review.targetId);
  const mayReview = authorityIn(hand.judge, work.orgId, target) !== null;
  const subject = { ...review, ...target, state: review.state, mayReview };
  if (review.version !== version || closedBecause(reviewLifecycle, "notify", hand.judge, subject)) return false;
  const key = { targetOrgId: reviewOrgId, reviewId };
  await notifyReview(work, { ...key, version }, hand);
  await ledgerReview(work, { ...key, version: version + 1 }, hand);
  return true;
}
