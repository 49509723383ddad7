import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg } from "../policy";

export type RoundState = "PREPARING" | "OPEN" | "CLOSED";
export type RoundUnderLaw = { state: RoundState; orgId: string; left: number };

export const roundLifecycle = lifecycle<RoundState, RoundUnderLaw>()("PREPARING", {
  open: { from: ["PREPARING"], to: "OPEN", by: headsOrg },
  close: { from: ["OPEN"], to: "CLOSED", by: headsOrg, when: ({ left }) => (left === 0 ? true : "NOT_COVERED") }, // INV-05
});
