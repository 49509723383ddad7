import "server-only";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { type Alert, alertsOf } from "../alerts/queries";
import { pressing, type Task } from "../cadences/queries";
import { byQuarter, type Quarterly, type Side, type VisitLine, visitsOf } from "../visits/queries";

const recent = 8;

/** What presses, what to look at below, the visits of the year by quarter and the latest of them, in one statement. */
export const findOverview = (scope: Scope, side: Side, alertsAfter?: string) =>
  listTogether<{ tasks: Task; alerts: Alert; visits: VisitLine; quarters: Quarterly }>(scope, {
    tasks: pressing(scope),
    alerts: alertsOf(scope, alertsAfter),
    visits: visitsOf(scope, side, recent),
    quarters: byQuarter(scope, side),
  });
