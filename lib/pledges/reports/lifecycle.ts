import { lifecycle } from "@/lib/kernel/lifecycle";
import { isHead, keepsRecords } from "../policy";

export type ReportState = "REPORTED" | "RETURNED";
export type StandingReport = { orgId: string; parentOrgId: string | null; state: ReportState };

/** 践诺情况季度上报: returned by the direct superior with a reason, composed anew and reported again (PLG-24). */
export const pledgeReportLifecycle = lifecycle<ReportState, StandingReport>()("REPORTED", {
  return: {
    from: ["REPORTED"],
    to: "RETURNED",
    by: (actor, { parentOrgId }) => parentOrgId !== null && isHead(actor, parentOrgId),
  },
  resubmit: { from: ["RETURNED"], to: "REPORTED", by: (actor, { orgId }) => keepsRecords(actor, orgId) },
});
