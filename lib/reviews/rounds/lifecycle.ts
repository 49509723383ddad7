import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg, preparesRounds } from "../policy";

export type RoundState = "PREPARING" | "OPEN" | "CLOSED" | "DISCARDED";
export type RoundUnderLaw = { state: RoundState; orgId: string; left: number; named: boolean };

export const roundLifecycle = lifecycle<RoundState, RoundUnderLaw>()("PREPARING", {
  open: { from: ["PREPARING"], to: "OPEN", by: headsOrg },
  discard: {
    from: ["PREPARING"],
    to: "DISCARDED",
    by: preparesRounds,
    when: ({ named }) => (named ? "STILL_NAMED" : true),
  },
  close: { from: ["OPEN"], to: "CLOSED", by: headsOrg, when: ({ left }) => (left === 0 ? true : "NOT_COVERED") }, // INV-05
});
