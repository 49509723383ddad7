import type { PlannedItem, PlannedPledge } from "../demo/plan/pledge-shapes";
import { backfill } from "../demo/plan/reports";
import { categoryKey, ISSUER, seriesName, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

export const itemKey = (pledge: PlannedPledge, number: number): string => `${pledge.key} ${number}`;

export const isPersonal = (pledge: PlannedPledge): boolean => pledge.pledger.kind === "MEMBER";

export function itemRow({ id }: Loading, pledge: PlannedPledge, item: PlannedItem): Row {
  const pledger = isPersonal(pledge) ? "PERSON" : "ORG";
  const fulfilled = item.state === "FULFILLED";
  return {
    org_id: id("org", pledge.org),
    id: id("item", itemKey(pledge, item.number), pledge.raisedOn),
    pledge_id: id("pledge", pledge.key),
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    number: item.number,
    category_id: id("category", categoryKey(pledger, seriesName(item.series))),
    standard: item.leaderItem ? "LEADER" : "ORDINARY",
    text: item.text,
    target: item.target,
    due_on: item.dueOn,
    beneficiary: item.beneficiary,
    checked_how: item.check,
    standing: item.standing,
    state: item.state,
    fulfilled_on: item.fulfilledOn,
    fulfilled_note: fulfilled ? item.evidence : null,
    confirmed_by_person_id: fulfilled ? id("person", pledge.examiner) : null,
    withdrawn_on: item.withdrawnOn,
    withdrawn_reason: item.withdrawalReason,
  };
}

export const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** LIFE-08: 石筏村 wrote its first quarter down in May; both days are kept. */
export const isBackfilled = (pledge: PlannedPledge, on: string): boolean =>
  pledge.org === backfill.org && on <= "2026-03-31";

export function progressRows({ id }: Loading, pledge: PlannedPledge, item: PlannedItem): Row[] {
  return item.progress.map(({ on, note }, at) => {
    const late = isBackfilled(pledge, on);
    return {
      org_id: id("org", pledge.org),
      id: id("progress", `${itemKey(pledge, item.number)} ${at}`, late ? backfill.on : on),
      item_id: id("item", itemKey(pledge, item.number)),
      period: quarterOf(on),
      happened_on: on,
      entered_at: momentOf(late ? backfill.on : on, `${pledge.key} ${at}`),
      note,
      quantity: "",
      entered_by_person_id: id("person", pledge.oral?.recorder ?? pledge.author),
      proxy: pledge.oral !== null,
      backfilled: late,
    };
  });
}

export function evidenceRow({ id }: Loading, pledge: PlannedPledge, item: PlannedItem): Row[] {
  if (item.claimedOn === null) return [];
  return [
    {
      org_id: id("org", pledge.org),
      id: id("evidence", itemKey(pledge, item.number), item.claimedOn),
      item_id: id("item", itemKey(pledge, item.number)),
      description: item.evidence ?? "",
      added_by_person_id: id("person", pledge.oral?.recorder ?? pledge.author),
      added_at: momentOf(item.claimedOn, pledge.key),
    },
  ];
}
