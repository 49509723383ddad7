import { pinyinOf } from "@/lib/people/pinyin";
import { dimensionSets, evenWeights } from "@/lib/reviews/rounds/rules";
import { secretaryOf } from "../demo/duties";
import { orgs } from "../demo/orgs";
import type { PlannedReview, PlannedRound, PlannedTarget } from "../demo/plan/review-shapes";
import { hashOf } from "../demo/random";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { dutyKey, type Loading, momentOf } from "./loading";
import { linkIdOf } from "./orgs";
import { tellReview, tellRound } from "./review-history";
import type { Row } from "./table-writer";

export const roundKey = (round: Pick<PlannedRound, "org" | "round" | "scope">): string =>
  `${round.org} ${round.scope} ${round.round}`;

const roundOf = (target: PlannedTarget): string =>
  roundKey({ org: target.roundOrg, round: target.round, scope: target.scope });

export async function loadReviews(loading: Loading): Promise<void> {
  const { insert, plan } = loading;
  await insert(
    "review_round",
    plan.rounds.map((round) => roundRow(loading, round)),
  );
  await insert(
    "review_dimension",
    plan.rounds.flatMap((round) => dimensionRows(loading, round)),
  );
  await insert(
    "review_target",
    plan.targets.map((target) => targetRow(loading, target)),
  );
  await insert(
    "duty_report",
    plan.targets.flatMap((target) => reportRow(loading, target)),
  );
  const reviewed = withLedgerNumbers(plan.targets);
  await insert(
    "review",
    reviewed.map((entry) => reviewRow(loading, entry)),
  );
  await insert(
    "review_score",
    reviewed.flatMap((entry) => scoreRows(loading, entry)),
  );
  await insert(
    "review_advice",
    reviewed.flatMap((entry) => adviceRows(loading, entry)),
  );
  await insert(
    "review_citation",
    reviewed.flatMap((entry) => citationRows(loading, entry)),
  );
  await insert(
    "review_response",
    reviewed.flatMap((entry) => responseRow(loading, entry)),
  );
  for (const round of plan.rounds) tellRound(loading, round);
  for (const entry of reviewed) tellReview(loading, entry);
  await loadRegisters(loading, reviewed);
}

export type Reviewed = { target: PlannedTarget; review: PlannedReview; ledgerNumber: number };

/** 点评台账: numbered in the reviewing organisation's register of the year, in the order of the days. */
function withLedgerNumbers(targets: readonly PlannedTarget[]): Reviewed[] {
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

/** REV-32 to REV-39: the set of dimensions that suits the field. */
function dimensionsOf(round: Pick<PlannedRound, "org" | "scope">): readonly string[] {
  const field = orgs.find((org) => org.code === round.org)?.field;
  const code = round.scope === "SUBORDINATES" ? "E" : (memberSets[field ?? "ORGAN"] ?? "B");
  return dimensionSets.find((set) => set.code === code)?.dimensions ?? [];
}

const memberSets: Readonly<Record<string, string>> = {
  RURAL: "D2",
  STATE_ENTERPRISE: "G",
  PRIVATE_ENTERPRISE: "G",
  SCHOOL: "D",
};

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

const personOf = (target: PlannedTarget): string | null => ("person" in target.subject ? target.subject.person : null);

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

function reviewRow(loading: Loading, { target, review, ledgerNumber }: Reviewed): Row {
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

function scoreRows({ id }: Loading, { target, review }: Reviewed): Row[] {
  const dimensions = dimensionsOf({ org: target.roundOrg, scope: target.scope });
  return dimensions.map((_, at) => ({
    org_id: id("org", target.org),
    id: id("score", `${target.key} ${at}`),
    review_id: id("review", target.key),
    dimension_position: at + 1,
    score: review.scores[at] ?? 85,
  }));
}

const adviceRows = ({ id }: Loading, { target, review }: Reviewed): Row[] =>
  review.advice.map((advice, at) => ({
    org_id: id("org", target.org),
    id: id("advice", `${target.key} ${at}`, review.heldOn),
    review_id: id("review", target.key),
    position: at + 1,
    text: advice.text,
    due_on: advice.dueOn,
    ordered: advice.ordered,
  }));

const citationRows = ({ id }: Loading, { target, review }: Reviewed): Row[] =>
  review.cites.map(([pledge, number]) => ({
    org_id: id("org", target.org),
    id: id("citation", `${target.key} ${number}`, review.heldOn),
    review_id: id("review", target.key),
    item_id: id("item", `${pledge} ${number}`),
  }));

/** Two of three have answered that they read it; a few explained themselves. */
export function responseOf(target: PlannedTarget): { kind: "ACKNOWLEDGE" | "ANSWER"; text: string } | null {
  const turn = hashOf(`response ${target.key}`) % 12;
  if (personOf(target) === null || turn < 4) return null;
  return turn === 11
    ? { kind: "ANSWER", text: "意见中肯，进展已在做，本月 25 日前补填记录。" }
    : { kind: "ACKNOWLEDGE", text: "" };
}

function responseRow({ id }: Loading, { target, review }: Reviewed): Row[] {
  const response = responseOf(target);
  const person = personOf(target);
  if (response === null || person === null) return [];
  return [
    {
      org_id: id("org", target.org),
      id: id("response", target.key, review.heldOn),
      review_id: id("review", target.key),
      kind: response.kind,
      text: response.text,
      person_id: id("person", person),
      responded_at: momentOf(review.heldOn, target.key, 6),
    },
  ];
}
