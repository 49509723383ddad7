import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import { findTarget, type Target } from "../targets/queries";
import { mayConclude } from "./policy";
import { findReviewed } from "./queries";
import { isPenalty } from "./rules";
import type { GiveOutcome } from "./schema";

/** INV-12, REV-49, REV-50: an outcome on a ledgered review; an ordered rectification is opened with its date. */
export async function giveOutcome(work: Work, input: GiveOutcome): Promise<void> {
  const review = await findReviewed(work, input.targetOrgId, input.reviewId);
  const allowed = mayConclude(work.actor, { ...review, actingOrgId: work.orgId }, isPenalty(input.kind));
  if (allowed !== true) throw new Refusal(allowed);
  if (review.state !== "LEDGERED") throw new Refusal("WRONG_STATE");
  if (input.dueOn && input.dueOn <= work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  const target = await findTarget(work, input.targetOrgId, review.targetId);
  const rectificationId = input.kind === "ORDERED" ? await order(work, target, input) : null;
  const id = newId();
  await insert(work, id, target, input, rectificationId);
  // REV-50: the log names neither the person nor the penalty; the record itself is guarded.
  await record(work, {
    kind: "review_outcome.give",
    subjectId: id,
    orgId: target.orgId,
    facts: isPenalty(input.kind) ? {} : { subject: target.name },
  });
}

/** Without `returning`: the giver of praise need not read the record afterwards. */
async function insert(work: Work, id: string, target: Target, given: GiveOutcome, rectificationId: string | null) {
  const dueOn = given.kind === "ORDERED" ? (given.dueOn ?? null) : null;
  await work.db.$executeRaw(sql`
    insert into review_outcome (org_id, id, review_id, kind, words, document, given_on, due_on, subject_person_id, given_by_org_id, given_by_person_id, rectification_id)
    values (${target.orgId}::uuid, ${id}::uuid, ${given.reviewId}::uuid, ${given.kind}, ${given.words}, ${given.document}, ${asDate(work.today)}::date,
      ${dueOn ? asDate(dueOn) : null}::date, ${target.personId}::uuid, ${work.orgId}::uuid, ${work.actor.personId}::uuid, ${rectificationId}::uuid)`);
}

async function order(work: Work, target: Target, { words, document, dueOn }: GiveOutcome): Promise<string | null> {
  if (!dueOn) return null;
  const [head] = await work.rows<{ id: string | null }>(sql`select org_head(${target.orgId}::uuid) as id`);
  const ownerPersonId = target.personId ?? head?.id;
  if (!ownerPersonId) throw new Refusal("NOT_FOUND");
  return openRectification(work, {
    orgId: target.orgId,
    campaignOrgId: target.campaignOrgId,
    campaignId: target.campaignId,
    source: { kind: "SUPERVISION", note: document || target.roundTitle },
    problem: words,
    ownerPersonId,
    subjectPersonId: target.personId,
    subjectOrgId: target.subjectOrgId,
    dueOn,
    ordered: true,
  });
}
