import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findReview } from "../opinions/queries";
import { isReviewer } from "../policy";
import { findTarget } from "../targets/queries";
import { owesReply } from "./policy";
import type { Reply } from "./schema";

/** 答复申辩: once, in writing, by whoever gave the opinion. WRONG_STATE where nobody objected or it is answered. */
export async function replyToObjection(work: Work, { targetOrgId, reviewId, text }: Reply): Promise<void> {
  const review = await findReview(work, targetOrgId, reviewId);
  if (review.reviewerOrgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!isReviewer(work.actor, review)) throw new Refusal("NOT_AUTHORISED");
  if (!owesReply(work.actor, review)) throw new Refusal("WRONG_STATE");
  const target = await findTarget(work, review.orgId, review.targetId);
  const by = { personId: work.actor.personId, respondedAt: work.now };
  await work.db.reviewResponse.create({
    data: { orgId: review.orgId, id: newId(), reviewId, kind: "REPLY", text, ...by },
  });
  await record(work, {
    kind: "review.reply",
    subjectId: target.id,
    orgId: target.orgId,
    facts: { subject: target.name },
  });
}
