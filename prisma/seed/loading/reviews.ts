import { pinyinOf } from "@/lib/people/pinyin";
import { evenWeights } from "@/lib/reviews/rounds/rules";
import { secretaryOf } from "../demo/duties";
import type { PlannedRound, PlannedTarget } from "../demo/plan/review-shapes";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";
import {
  adviceRows,
  citationRows,
  type Reviewed,
  responseRows,
  reviewRow,
  scoreRows,
  withLedgerNumbers,
} from "./opinions";
import { tellReview, tellRound } from "./review-history";
import { dimensionsOf, personOf, roundKey, roundOf } from "./review-keys";
import { mutualSteps } from "./review-mutual";
import { outcomeSteps } from "./review-outcomes";
import { reachSteps } from "./review-reach";
import { sessionSteps } from "./review-sessions";
import { unitSteps } from "./review-units";
import { upwardSteps } from "./review-upward";
import type { Row } from "./table-writer";

export async function loadReviews(loading: Loading): Promise<void> {
  const { client, plan, put } = loading;
  await put("review_round", plan.rounds, (round) => roundRow(loading, round));
  await put("review_dimension", plan.rounds, (round) => dimensionRows(loading, round));
  await put("review_target", plan.targets, (target) => targetRow(loading, target));
  await put("duty_report", plan.targets, (target) => reportRow(loading, target));
  const reviewed = withLedgerNumbers(plan.targets);
  await put("review", reviewed, (entry) => reviewRow(loading, entry));
  await put("review_score", reviewed, (entry) => scoreRows(loading, entry));
  await put("review_advice", reviewed, (entry) => adviceRows(loading, entry));
  await put("review_citation", reviewed, (entry) => citationRows(loading, entry));
  await put("review_response", reviewed, (entry) => responseRows(loading, entry));
  for (const step of [...reachSteps, ...unitSteps, ...outcomeSteps, ...sessionSteps]) await client.query(step);
  for (const round of plan.rounds) tellRound(loading, round);
  for (const entry of reviewed) tellReview(loading, entry);
  await loadRegisters(loading, reviewed);
  for (const step of [...mutualSteps, ...upwardSteps]) await client.query(step);
}

async function loadRegisters({ id, insert }: Loading, reviewed: readonly Reviewed[]): Promise<void> {
  const last = new Map(reviewed.map(({ review, ledgerNumber }) => [review.reviewerOrg, ledgerNumber]));
  await insert(
    "number_register",
    [...last].map(([org, count]) => ({
      org_id: id("org", org),
      id: id("register", `LEDGER ${org}`),
      kind: "LEDGER",
      year: 2026,
      last: count,
    })),
  );
}

function roundRow({ id }: Loading, round: PlannedRound): Row {
  return {
    org_id: id("org", round.org),
    id: id("round", roundKey(round), round.basisOn),
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    number: round.round,
    title: round.title,
    subjects: round.scope,
    period: `2026Q${round.round}`,
    basis_document: round.basis,
    basis_on: round.basisOn,
    scheme: "先听履责情况报告，再逐个点评，肯定成绩、指出不足、提出努力方向；点评后反馈本人并记入台账。",
    opens_on: round.opensOn,
    closes_on: round.closesOn,
    state: round.state,
    closed_at: round.closedOn === null ? null : momentOf(round.closedOn, round.org),
  };
}

function dimensionRows({ id }: Loading, round: PlannedRound): Row[] {
  const names = dimensionsOf(round);
  const weights = evenWeights(names.length);
  return names.map((name, at) => ({
    org_id: id("org", round.org),
    id: id("dimension", `${roundKey(round)} ${at}`),
    round_id: id("round", roundKey(round)),
    position: at + 1,
    name,
    weight: weights[at] ?? 0,
  }));
}

const states = { DONE: "REVIEWED", EXEMPT: "EXEMPTED", PENDING: "DUE", OVERDUE: "DUE" } as const;

function targetRow({ id, nameOf, plan }: Loading, target: PlannedTarget): Row {
  const person = personOf(target);
  const org = [...plan.orgs, ...plan.formerOrgs].find((one) => one.code === target.org);
  const exempt = target.state === "EXEMPT";
  return {
    org_id: id("org", target.org),
    id: id("target", target.key),
    round_org_id: id("org", target.roundOrg),
    round_id: id("round", roundOf(target)),
    subject_kind: person === null ? "ORG" : "PERSON",
    person_id: person === null ? null : id("person", person),
    subject_org_id: person === null ? id("org", target.org) : null,
    subject_name: person === null ? (org?.shortName ?? "") : nameOf(person),
    sort_key: sortKeyOf(target, org?.shortCode ?? "", person === null ? null : nameOf(person)),
    leading_cadre: target.leadingCadre,
    state: states[target.state],
    exempt_reason: target.exemptReason,
    exempted_by_person_id: exempt
      ? id("person", secretaryOf(target.roundOrg, target.round === 1 ? "2026-04-01" : "2026-06-10"))
      : null,
  };
}

/** In a superior's round the organisation stands first and its people under it. */
function sortKeyOf(target: PlannedTarget, code: string, name: string | null): string {
  if (target.scope === "MEMBERS") return pinyinOf(name ?? "");
  return name === null ? `${code}/0` : `${code}/1${pinyinOf(name)}`;
}

function reportRow({ id }: Loading, target: PlannedTarget): Row[] {
  if (target.report === null) return [];
  return [
    {
      org_id: id("org", target.org),
      id: id("duty report", target.key, target.report.on),
      target_id: id("target", target.key),
      text: target.report.text,
      state: "SUBMITTED",
      submitted_at: momentOf(target.report.on, target.key),
      author_person_id: id("person", target.report.author),
    },
  ];
}
