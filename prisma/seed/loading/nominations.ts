import { type Check, checksOf, type Facts } from "@/lib/commendations/rules";
import { secretaryOf } from "../demo/duties";
import { mergedForEvaluation } from "../demo/evaluations";
import { orgOf } from "../demo/orgs";
import type { Holder, PlannedNomination } from "../demo/plan/award-plans";
import { satisfactionOf } from "../demo/plan/evaluation-plans";
import { isOfThisYear, issuerOf, nominationKey } from "./award-keys";
import { evaluationKey } from "./evaluations";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

/** A nomination of this year, or the one that stands behind an award of last year. */
export type Nominated = Pick<PlannedNomination, "call" | "nominee" | "nominatedBy" | "nominatedOn" | "deeds"> & {
  state: string;
};

const STANDARD = { minSatisfaction: 80, minFulfilment: 60 };

export function nominationsOf({ plan }: Loading): Nominated[] {
  const past = plan.awards.map((award) => ({
    call: award.call,
    nominee: award.holder,
    nominatedBy: nominatorOf(award.holder),
    nominatedOn: award.grantedOn.startsWith("2025-12") ? "2025-12-01" : "2025-06-03",
    deeds: `${award.holder.name}在 2025 年创先争优活动中带头履诺，群众反映好。`,
    state: "GRANTED",
  }));
  return [...plan.nominations, ...past];
}

/** Whoever led the branch last summer; nobody signs for themselves. */
function nominatorOf(holder: Holder): string {
  const own = secretaryOf(holder.org, "2025-06-03");
  return holder.kind === "MEMBER" && own === holder.person
    ? secretaryOf(orgOf(holder.org).parent ?? "O01", "2025-06-03")
    : own;
}

export function nominationRow({ id }: Loading, one: Nominated): Row {
  const { nominee } = one;
  return {
    org_id: id("org", nominee.org),
    id: id("nomination", nominationKey(one.call, nominee), one.nominatedOn),
    call_org_id: id("org", issuerOf(one.call)),
    call_id: id("award call", one.call),
    person_id: nominee.kind === "MEMBER" ? id("person", nominee.person) : null,
    subject_org_id: nominee.kind === "ORG" ? id("org", nominee.org) : null,
    subject_name: nominee.name,
    deeds: one.deeds,
    nominated_by_person_id: id("person", one.nominatedBy),
    state: one.state,
    decided_note:
      one.state === "NOMINATED" || one.state === "CONSULTED" ? "" : "会议研究决定，票决结果作为参考，会议纪要存档",
    created_at: momentOf(one.nominatedOn, nominee.name),
  };
}

/** INV-10: which rule passed on which row, as the product itself judges it. */
export function checkRows(loading: Loading, one: Nominated): Row[] {
  if (!isOfThisYear(one.call)) return [];
  const { id } = loading;
  const key = nominationKey(one.call, one.nominee);
  return checksOf(factsOf(loading, one.nominee), STANDARD).map((check: Check) => ({
    org_id: id("org", one.nominee.org),
    id: id("check", `${key} ${check.rule}`, one.nominatedOn),
    nomination_id: id("nomination", key),
    rule: check.rule,
    passed: check.passed,
    figure: check.figure,
    source_kind: check.sourceKind,
    source_id: check.sourceId,
  }));
}

function factsOf(loading: Loading, nominee: Holder): Facts {
  const { id } = loading;
  const person = nominee.kind === "MEMBER" ? nominee.person : null;
  const target = person === null ? `ORG:1:${nominee.org}` : `MEMBERS:1:${person}`;
  return {
    subjectKind: person === null ? "ORG" : "PERSON",
    standing: person === null ? null : "FULL",
    membershipId: person === null ? null : id("membership", person),
    ...pledgeFacts(loading, nominee),
    reviewTargetId: id("target", target),
    reviewId: id("review", target),
    reviewedOn: loading.plan.targets.find((one) => one.key === target)?.review?.heldOn ?? null,
    evaluation: evaluationFacts(loading, nominee.org),
    openOrdered: 0,
    orderedId: null,
  };
}

/** A person's own items; of an organisation everything that hangs on its board. */
function pledgeFacts({ id, plan }: Loading, nominee: Holder) {
  const own = nominee.kind === "MEMBER" ? `MEMBER:${nominee.person}` : `ORG:${nominee.org}`;
  const pledges = plan.pledges.filter(
    (one) => one.publishedOn !== null && (nominee.kind === "MEMBER" ? one.key === own : one.org === nominee.org),
  );
  const items = pledges.flatMap((one) => one.items).filter((item) => item.state !== "WITHDRAWN");
  const publishedOn = plan.pledges.find((one) => one.key === own)?.publishedOn ?? null;
  return {
    pledgeId: id("pledge", own),
    publishedOn,
    due: items.filter((item) => item.state === "FULFILLED" || item.dueOn <= plan.today).length,
    fulfilled: items.filter((item) => item.state === "FULFILLED").length,
  } as Pick<Facts, "pledgeId" | "publishedOn" | "due" | "fulfilled">;
}

function evaluationFacts({ id, plan }: Loading, org: string): Facts["evaluation"] {
  const asked = mergedForEvaluation[org] ?? org;
  const { satisfied, basically, dissatisfied } = satisfactionOf(asked, plan.polls);
  return {
    roundId: id("evaluation", evaluationKey(asked, 1)),
    orgName: orgOf(asked).name,
    satisfied,
    basically,
    dissatisfied,
    merged: asked !== org,
  };
}

export function tellNomination({ id, tell }: Loading, one: Nominated): void {
  const issuer = issuerOf(one.call);
  const about = {
    org: one.nominee.org,
    subject: id("nomination", nominationKey(one.call, one.nominee)),
    facts: { subject: one.nominee.name },
  };
  tell({ ...about, on: one.nominatedOn, person: one.nominatedBy, kind: "nomination.nominate" });
  if (one.state === "NOMINATED" || one.state === "GRANTED") return;
  const decided = { ...about, person: secretaryOf(issuer), from: issuer };
  tell({ ...decided, on: "2026-05-25", kind: "nomination.consult" });
  if (one.state === "NOTICED") tell({ ...decided, on: "2026-05-29", step: 1, kind: "nomination.shortlist" });
}
