import type { PlannedItem, PlannedPledge } from "../demo/plan/pledge-shapes";
import { backfill } from "../demo/plan/reports";
import { isBackfilled, itemKey, quarterOf } from "./items";
import type { Loading } from "./loading";

/** Surveyed, raised, examined, published: the four steps as they were taken (INV-01). */
export function tellPledge({ id, nameOf, plan, tell }: Loading, pledge: PlannedPledge, number: number): void {
  const subject = id("pledge", pledge.key);
  const org = pledge.org;
  const orgName = plan.orgs.find((one) => one.code === org)?.shortName ?? "";
  const pledger = pledge.pledger.kind === "MEMBER" ? nameOf(pledge.author) : orgName;
  const facts = { number, pledger };
  const writer = pledge.oral?.recorder ?? pledge.author;
  tell({
    org,
    on: pledge.surveyedOn,
    person: writer,
    kind: "pledge.survey",
    subject,
    facts: { ...facts, form: pledge.oral === null ? "WRITTEN" : "ORAL" },
  });
  tell({ org, on: pledge.raisedOn, step: 1, person: writer, kind: "pledge.raise", subject, facts });
  if (pledge.examinedOn === null) return;
  const examined = {
    org,
    on: pledge.examinedOn,
    step: 2,
    person: pledge.examiner,
    from: pledge.examinerOrg,
    subject,
    facts,
  };
  tell({ ...examined, kind: pledge.state === "RETURNED" ? "pledge.return" : "pledge.settle" });
  if (pledge.publishedOn === null) return;
  tell({
    ...examined,
    on: pledge.publishedOn,
    step: 3,
    kind: "pledge.publish",
    facts: { ...facts, items: pledge.items.length },
  });
}

/** Progress, the claim with its evidence and the confirmation by another (Decision 4), or the public termination. */
export function tellItem(
  { id, nameOf, plan, tell }: Loading,
  pledge: PlannedPledge,
  number: number,
  item: PlannedItem,
): void {
  const subject = id("item", itemKey(pledge, item.number));
  const { org } = pledge;
  const orgName = plan.orgs.find((one) => one.code === org)?.shortName ?? "";
  const facts = {
    pledge: number,
    number: item.number,
    pledger: pledge.pledger.kind === "MEMBER" ? nameOf(pledge.author) : orgName,
  };
  const writer = pledge.oral?.recorder ?? pledge.author;
  const proxy = pledge.oral !== null;
  for (const { on } of item.progress) {
    const entered = isBackfilled(pledge, on) ? backfill.on : on;
    const noted = { ...facts, period: quarterOf(on), proxy };
    tell({ org, on: entered, person: writer, kind: "pledge_item.progress", subject, facts: noted });
  }
  const judge = { org, subject, person: pledge.examiner, from: pledge.examinerOrg };
  if (item.claimedOn !== null) {
    tell({ org, on: item.claimedOn, step: 1, person: writer, kind: "pledge_item.claim", subject, facts });
  }
  if (item.fulfilledOn !== null) tell({ ...judge, on: item.fulfilledOn, step: 4, kind: "pledge_item.confirm", facts });
  if (item.withdrawnOn !== null) {
    tell({
      ...judge,
      on: item.withdrawnOn,
      kind: "pledge_item.terminate",
      facts: { ...facts, reason: item.withdrawalReason ?? "" },
    });
  }
}
