import { secretaryOf } from "../demo/duties";
import type { PlannedRound, PlannedTarget } from "../demo/plan/review-shapes";
import type { Loading } from "./loading";
import { type Reviewed, responsesOf } from "./opinions";
import { roundKey } from "./review-keys";

export function tellRound(loading: Loading, round: PlannedRound): void {
  const { id, plan, tell } = loading;
  const drawn = plan.targets.filter(
    (target) => target.roundOrg === round.org && target.round === round.round && target.scope === round.scope,
  );
  const common = {
    org: round.org,
    person: secretaryOf(round.org, round.opensOn),
    subject: id("round", roundKey(round)),
  };
  const { title, scope: subjects } = round;
  tell({ ...common, on: round.basisOn, kind: "review_round.create", facts: { title, subjects } });
  tell({ ...common, on: round.opensOn, step: 1, kind: "review_round.open", facts: { title, targets: drawn.length } });
  for (const target of drawn.filter((one) => one.state === "EXEMPT")) tellExemption(loading, round, target);
  if (round.closedOn === null) return;
  const done = drawn.filter((target) => target.state === "DONE").length;
  const closing = { ...common, on: round.closedOn, person: secretaryOf(round.org, round.closedOn) };
  tell({ ...closing, step: 8, kind: "review_round.close", facts: { title, done } });
}

/** INV-05: only people are exempted, by the head of the round's organisation. */
function tellExemption({ id, nameOf, tell }: Loading, round: PlannedRound, target: PlannedTarget): void {
  if (!("person" in target.subject)) return;
  tell({
    org: target.org,
    on: round.opensOn,
    step: 2,
    person: secretaryOf(round.org, round.opensOn),
    from: round.org,
    kind: "review_target.exempt",
    subject: id("target", target.key),
    facts: { subject: nameOf(target.subject.person), reason: target.exemptReason ?? "" },
  });
}

/** Report, opinion told, entered in the ledger, answered (INV-04). */
export function tellReview({ id, nameOf, plan, tell }: Loading, { target, review, ledgerNumber }: Reviewed): void {
  const subject = id("target", target.key);
  const orgName = [...plan.orgs, ...plan.formerOrgs].find((one) => one.code === target.org)?.shortName ?? "";
  const name = "person" in target.subject ? nameOf(target.subject.person) : orgName;
  const common = { org: target.org, on: review.heldOn, subject };
  const report = target.report;
  if (report !== null)
    tell({ ...common, person: report.author, kind: "duty_report.submit", facts: { subject: name, proxy: false } });
  const reviewer = { ...common, person: review.reviewer, from: review.reviewerOrg };
  tell({ ...reviewer, step: 2, kind: "review.notify", facts: { subject: name, mode: review.mode } });
  tell({
    ...reviewer,
    step: 4,
    kind: "review.ledger",
    facts: { subject: name, number: ledgerNumber, advice: review.advice.length },
  });
  for (const [at, { kind, person }] of responsesOf(target).entries()) {
    const answered = kind === "ANSWER" ? "review.answer" : "review.acknowledge";
    tell({ ...common, step: 6 + at, person, kind: answered, facts: { subject: name } });
  }
}
