import type { Day } from "../days";
import { secretaryOf } from "../duties";
import { orgs } from "../orgs";
import { streamOf } from "../random";
import { withoutAdoption } from "./adoptions";
import type { PlannedPledge } from "./pledge-shapes";

/** 践诺情况季度上报 of the first quarter, with the figures of its last day. */
export type PlannedReport = {
  org: string;
  period: "2026Q1";
  dueOn: Day;
  asOf: Day;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  withdrawn: number;
  reportedBy: string;
  reportedOn: Day;
  /** LIFE-08: entered afterwards and marked so; not counted late. */
  backfilled: boolean;
};

const QUARTER_END: Day = "2026-03-31";
/** 石筏村 wrote its first quarter down on 9 May. */
export const backfill = { org: "O44", on: "2026-05-09" } as const;

export function planReports(pledges: readonly PlannedPledge[]): PlannedReport[] {
  const due = orgs.filter((org) => !withoutAdoption.includes(org.code) && org.code !== "O40" && org.code !== "O13");
  return due.map((org) => report(org.code, pledges));
}

function report(org: string, pledges: readonly PlannedPledge[]): PlannedReport {
  const items = pledges
    .filter((pledge) => pledge.org === org && pledge.publishedOn !== null && pledge.publishedOn <= QUARTER_END)
    .flatMap((pledge) => pledge.items);
  const fulfilled = items.filter((item) => item.fulfilledOn !== null && item.fulfilledOn <= QUARTER_END).length;
  const overdue = items.filter(
    (item) => item.dueOn <= QUARTER_END && (item.fulfilledOn === null || item.fulfilledOn > QUARTER_END),
  ).length;
  const backfilled = org === backfill.org;
  return {
    org,
    period: "2026Q1",
    dueOn: "2026-03-25",
    asOf: QUARTER_END,
    items: items.length,
    fulfilled,
    overdue,
    notDue: items.length - fulfilled - overdue,
    withdrawn: 0,
    reportedBy: secretaryOf(org, QUARTER_END),
    reportedOn: backfilled ? backfill.on : streamOf("report", org).pick(["2026-03-23", "2026-03-24", "2026-03-25"]),
    backfilled,
  };
}
