import type { PlannedReview, PlannedTarget } from "../demo/plan/review-shapes";
import { hashOf } from "../demo/random";
import { linkIdOf } from "./links";
import { dutyKey, type Loading, momentOf } from "./loading";
import { dimensionsOf, personOf, roundOf } from "./review-keys";
import type { Row } from "./table-writer";

export type Reviewed = { target: PlannedTarget; review: PlannedReview; ledgerNumber: number };

/** 点评台账: numbered in the reviewing organisation's register of the year, in the order of the days. */
export function withLedgerNumbers(targets: readonly PlannedTarget[]): Reviewed[] {
  const last = new Map<string, number>();
  return targets
    .flatMap((target) => (target.review === null ? [] : [{ target, review: target.review }]))
    .sort((a, b) => (a.review.heldOn < b.review.heldOn ? -1 : Number(a.review.heldOn > b.review.heldOn)))
    .map((entry) => {
      const ledgerNumber = (last.get(entry.review.reviewerOrg) ?? 0) + 1;
      last.set(entry.review.reviewerOrg, ledgerNumber);
      return { ...entry, ledgerNumber };
    });
}

/** The duty that gave the right; every reviewer held one in the reviewing organisation. */
function dutyIdOf({ duty, id, plan }: Loading, review: PlannedReview): string {
  const held = duty(review.reviewer, review.reviewerOrg, review.heldOn);
  const found =
    held ??
    plan.duties
      .filter((one) => one.person === review.reviewer && one.org === review.reviewerOrg)
      .map((one) => ({ key: dutyKey(one) }))[0];
  if (found === undefined) throw new Error(`${review.reviewer} holds no duty in ${review.reviewerOrg}`);
  return id("duty", found.key);
}

export function reviewRow(loading: Loading, { target, review, ledgerNumber }: Reviewed): Row {
  const { id } = loading;
  const person = personOf(target);
  const linked = review.authority === "CONTACT_POINT" || review.authority === "ENTRUSTED";
  const link = linked ? linkIdOf(loading, target.org, review.reviewerOrg, review.reviewer) : null;
  return {
    org_id: id("org", target.org),
    id: id("review", target.key, review.heldOn),
    target_id: id("target", target.key),
    round_org_id: id("org", target.roundOrg),
    round_id: id("round", roundOf(target)),
    reviewer_org_id: id("org", review.reviewerOrg),
    reviewer_duty_id: dutyIdOf(loading, review),
    reviewer_person_id: id("person", review.reviewer),
    subject_person_id: person === null ? null : id("person", person),
    link_org_id: link === null ? null : id("org", target.org),
    link_id: link,
    authority: review.authority,
    mode: review.mode,
    held_on: review.heldOn,
    place: review.place,
    achievements: review.achievements,
    shortcomings: review.shortcomings,
    direction: review.direction,
    state: "LEDGERED",
    notified_at: momentOf(review.heldOn, target.key, 2),
    ledgered_at: momentOf(review.heldOn, target.key, 4),
    ledger_number: ledgerNumber,
    typed_by_person_id: id("person", review.reviewer),
    updated_at: momentOf(review.heldOn, target.key, 4),
  };
}

export function scoreRows({ id }: Loading, { target, review }: Reviewed): Row[] {
  const dimensions = dimensionsOf({ org: target.roundOrg, scope: target.scope });
  return dimensions.map((_, at) => ({
    org_id: id("org", target.org),
    id: id("score", `${target.key} ${at}`),
    review_id: id("review", target.key),
    dimension_position: at + 1,
    score: review.scores[at] ?? 85,
  }));
}

export const adviceRows = ({ id }: Loading, { target, review }: Reviewed): Row[] =>
  review.advice.map((advice, at) => ({
    org_id: id("org", target.org),
    id: id("advice", `${target.key} ${at}`, review.heldOn),
    review_id: id("review", target.key),
    position: at + 1,
    text: advice.text,
    due_on: advice.dueOn,
    ordered: advice.ordered,
  }));

export const citationRows = ({ id }: Loading, { target, review }: Reviewed): Row[] =>
  review.cites.map(([pledge, number]) => ({
    org_id: id("org", target.org),
    id: id("citation", `${target.key} ${number}`, review.heldOn),
    review_id: id("review", target.key),
    item_id: id("item", `${pledge} ${number}`),
  }));

export type Response = { kind: "ACKNOWLEDGE" | "ANSWER"; text: string; person: string };

/** The first round has long been answered; of the second two in three have read it, and a few explained themselves. */
export function responsesOf(target: PlannedTarget): Response[] {
  const turn = hashOf(`response ${target.key}`) % 12;
  if (target.report === null || (target.round === 2 && turn < 4)) return [];
  const person = target.report.author;
  const read: Response = { kind: "ACKNOWLEDGE", text: "", person };
  return turn < 11 ? [read] : [read, { kind: "ANSWER", text: "意见中肯，进展已在做，本月 25 日前补填记录。", person }];
}

export const responseRows = ({ id }: Loading, { target, review }: Reviewed): Row[] =>
  responsesOf(target).map(({ kind, text, person }, at) => ({
    org_id: id("org", target.org),
    id: id("response", `${target.key} ${kind}`, review.heldOn),
    review_id: id("review", target.key),
    kind,
    text,
    person_id: id("person", person),
    responded_at: momentOf(review.heldOn, target.key, 6 + at),
  }));
