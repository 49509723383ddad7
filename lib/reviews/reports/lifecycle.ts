import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { isReviewed, type Reported, typesForOthers } from "../policy";
import type { RoundState } from "../rounds/lifecycle";

export type ReportState = "DRAFT" | "SUBMITTED";
export type ReportUnderLaw = {
  state: ReportState;
  orgId: string;
  personId: string | null;
  unitId: string | null;
  roundOrgId: string;
  text: string;
  roundState: RoundState;
  authorPersonId: string;
  /** Somebody has told their opinion on it. */
  told: boolean;
};

export const writesReport = (actor: Actor, report: Reported): boolean =>
  isReviewed(actor, report) || typesForOthers(actor, report);

const wrote = (actor: Actor, report: Reported & { authorPersonId: string }): boolean =>
  report.authorPersonId === actor.personId && writesReport(actor, report);

export const reportLifecycle = lifecycle<ReportState, ReportUnderLaw>()("DRAFT", {
  submit: {
    from: ["DRAFT"],
    to: "SUBMITTED",
    by: writesReport,
    when: ({ text, roundState }) => {
      if (roundState !== "OPEN") return "WRONG_STATE";
      return text.trim() === "" ? "INVALID" : true;
    },
  },
  withdraw: {
    from: ["SUBMITTED"],
    to: "DRAFT",
    by: wrote,
    when: ({ told, roundState }) => (told || roundState !== "OPEN" ? "WRONG_STATE" : true),
  },
});
