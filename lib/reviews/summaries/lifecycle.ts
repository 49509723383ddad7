import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg } from "../policy";
import type { RoundState } from "../rounds/lifecycle";

export type SummaryState = "DRAFT" | "ISSUED";
export type SummaryUnderLaw = { state: SummaryState; orgId: string; roundState: RoundState };

/** 点评小结: changed freely until the head issues it, then it stays. */
export const summaryLifecycle = lifecycle<SummaryState, SummaryUnderLaw>()("DRAFT", {
  issue: {
    from: ["DRAFT"],
    to: "ISSUED",
    by: headsOrg,
    when: ({ roundState }) => (roundState === "PREPARING" ? "WRONG_STATE" : true),
  },
});
