import { plusDays } from "../demo/days";
import type { PlannedRectification } from "../demo/plan/rectification-drafts";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { evaluationKey } from "./evaluations";
import { type Loading, momentOf } from "./loading";
import { loadProblemCodes, loadRechecks } from "./problems";
import type { Row } from "./table-writer";

export async function loadRectifications(loading: Loading): Promise<void> {
  const { insert, plan } = loading;
  const all = plan.rectifications;
  await insert(
    "rectification",
    all.map((one) => rectificationRow(loading, one)),
  );
  await insert(
    "rectification_proof",
    all.flatMap((one) => proofRow(loading, one)),
  );
  await insert(
    "rectification_extension",
    all.flatMap((one) => extensionRow(loading, one)),
  );
  await insert("number_register", registerRows(loading));
  await loadProblemCodes(loading);
  await loadRechecks(loading);
  for (const one of all) tellRectification(loading, one);
}

const keyOf = (one: PlannedRectification): string => `${one.org} ${one.number}`;

function rectificationRow({ id }: Loading, one: PlannedRectification): Row {
  const closed = one.state === "CLOSED";
  return {
    org_id: id("org", one.org),
    id: id("rectification", keyOf(one), one.openedOn),
    number: one.number,
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    source_kind: one.source,
    source_item_id: one.item === null ? null : id("item", `${one.item.pledge} ${one.item.number}`),
    source_advice_id: one.reviewKey === null ? null : id("advice", `${one.reviewKey} 0`),
    source_round_id: one.source === "EVALUATION" ? id("evaluation", evaluationKey(one.org, 1)) : null,
    source_note: one.sourceNote,
    problem: one.problem,
    cause: one.cause,
    measure: one.measure,
    subject_person_id: one.subject.kind === "PERSON" ? id("person", one.subject.person) : null,
    subject_org_id: one.subject.kind === "ORG" ? id("org", one.subject.org) : null,
    owner_person_id: id("person", one.owner),
    verifier_person_id: closed ? id("person", one.verifier) : null,
    ordered: one.ordered,
    original_due_on: one.originalDueOn,
    due_on: one.dueOn,
    state: one.state,
    escalated_to: one.escalatedOn === null ? null : "SUPERIOR",
    escalated_at: one.escalatedOn === null ? null : momentOf(one.escalatedOn, keyOf(one)),
    opened_at: momentOf(one.openedOn, keyOf(one)),
    closed_on: one.closedOn,
    closed_by_person_id: closed ? id("person", one.verifier) : null,
    cancel_reason: one.cancelReason,
    opened_by_org_id: id("org", one.source === "SUPERVISION" ? one.verifierOrg : one.org),
    verifications: closed ? 1 : 0,
  };
}

function proofRow({ id }: Loading, one: PlannedRectification): Row[] {
  if (one.proof === null || one.reportedOn === null) return [];
  return [
    {
      org_id: id("org", one.org),
      id: id("proof", keyOf(one), one.reportedOn),
      rectification_id: id("rectification", keyOf(one)),
      text: one.proof,
      added_by_person_id: id("person", one.owner),
      added_at: momentOf(one.reportedOn, keyOf(one)),
    },
  ];
}

function extensionRow({ id }: Loading, one: PlannedRectification): Row[] {
  if (one.extension === null) return [];
  return [
    {
      org_id: id("org", one.org),
      id: id("extension", keyOf(one), one.extension.on),
      rectification_id: id("rectification", keyOf(one)),
      from_day: one.extension.from,
      to_day: one.dueOn,
      reason: one.extension.reason,
      granted_by_person_id: id("person", one.extension.grantedBy),
      granted_at: momentOf(one.extension.on, keyOf(one)),
    },
  ];
}

function registerRows({ id, plan }: Loading): Row[] {
  const last = new Map<string, number>();
  for (const { org, number } of plan.rectifications) last.set(org, Math.max(number, last.get(org) ?? 0));
  return [...last].map(([org, count]) => ({
    org_id: id("org", org),
    id: id("register", `RECTIFICATION ${org}`),
    kind: "RECTIFICATION",
    year: 2026,
    last: count,
  }));
}

/** Opened, begun, reported, verified, closed; and what came between. */
function tellRectification({ id, tell }: Loading, one: PlannedRectification): void {
  const subject = id("rectification", keyOf(one));
  const about = { org: one.org, subject };
  const above = { ...about, person: one.verifier, from: one.verifierOrg };
  const owner = { ...about, person: one.owner };
  tell({
    ...above,
    on: one.openedOn,
    kind: "rectification.open",
    facts: { number: one.number, source: one.source, ordered: one.ordered, dueOn: one.originalDueOn },
  });
  if (one.state !== "CANCELLED")
    tell({
      ...owner,
      on: plusDays(one.openedOn, one.openedOn < "2026-06-16" ? 1 : 0),
      step: 1,
      kind: "rectification.begin",
    });
  if (one.extension !== null) {
    const facts = { from: one.extension.from, to: one.dueOn, reason: one.extension.reason };
    tell({ ...above, on: one.extension.on, step: 2, kind: "rectification.extend", facts });
  }
  if (one.escalatedOn !== null)
    tell({ ...above, on: one.escalatedOn, kind: "rectification.escalate", facts: { to: "SUPERIOR" } });
  if (one.reportedOn !== null) tell({ ...owner, on: one.reportedOn, step: 3, kind: "rectification.report" });
  if (one.verifiedOn !== null) tell({ ...above, on: one.verifiedOn, kind: "rectification.verify" });
  if (one.closedOn !== null) tell({ ...above, on: one.closedOn, step: 1, kind: "rectification.close" });
  if (one.cancelReason !== null)
    tell({ ...above, on: "2026-06-04", kind: "rectification.cancel", facts: { reason: one.cancelReason } });
}
