import "server-only";
import { closedBecause } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { ledgerReview, notifyReview } from "../opinions/commands";
import { findSent, keepDraft } from "../opinions/drafts/commands";
import { reviewLifecycle } from "../opinions/lifecycle";
import { findReview } from "../opinions/queries";
import { authorityIn } from "../policy";
import { findTarget } from "../targets/queries";
import { typesFor } from "./policy";
import { findLeader } from "./queries";
import type { ConfirmTyped, TypeReview } from "./schema";

/** 代录: the office keeps the leader's draft under the leader's own authority; a draft leaves no event. */
export async function typeReview(work: Work, { reviewerPersonId, ...input }: TypeReview): Promise<void> {
  const target = await findTarget(work, input.targetOrgId, input.targetId);
  const typed = { orgId: work.orgId, reviewerPersonId, subjectPersonId: target.personId };
  if (!typesFor(work.actor, typed)) throw new Refusal("NOT_AUTHORISED");
  const leader = await findLeader(work, reviewerPersonId);
  const mine = { ...work, actor: leader };
  if (input.sentKey && (await findSent(mine, input))) return;
  await keepDraft(mine, { ...input, step: "draft" }, { typedBy: work.actor.personId });
}

export type Confirmed = { confirmed: number; left: string[] };

/** One tap of the leader: what is whole and reported is told and entered in the ledger; the rest is named and stays. */
export async function confirmTyped(work: Work, { roundId, reviewIds }: ConfirmTyped): Promise<Confirmed> {
  const rows = await work.db.review.findMany({
    where: {
      id: { in: reviewIds },
      roundId,
      reviewerOrgId: work.orgId,
      reviewerPersonId: work.actor.personId,
      state: "DRAFT",
    },
    select: { orgId: true, id: true, targetId: true },
    orderBy: { id: "asc" },
  });
  if (rows.length === 0) throw new Refusal("NOT_FOUND");
  const left: string[] = [];
  for (const row of rows) {
    const name = await confirmOne(work, row);
    if (name) left.push(name);
  }
  return { confirmed: rows.length - left.length, left };
}

/** The subject's name when the law keeps this one back. */
async function confirmOne(work: Work, row: { orgId: string; id: string; targetId: string }): Promise<string | null> {
  const review = await findReview(work, row.orgId, row.id);
  const target = await findTarget(work, row.orgId, row.targetId);
  const mayReview = authorityIn(work.actor, work.orgId, target) !== null;
  const subject = { ...review, ...target, state: review.state, mayReview };
  if (closedBecause(reviewLifecycle, "notify", work.actor, subject)) return target.name;
  const key = { targetOrgId: row.orgId, reviewId: row.id };
  await notifyReview(work, { ...key, version: review.version });
  await ledgerReview(work, { ...key, version: review.version + 1 });
  return null;
}
