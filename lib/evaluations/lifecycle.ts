import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg, type Owned } from "./policy";

export const roundStates = ["PREPARING", "OPEN", "CLOSED"] as const;
export type RoundState = (typeof roundStates)[number];

/** `over`: the last day has passed, so a round still in preparation can no longer be held. */
export type Round = Owned & { state: RoundState; over: boolean };

/** The whole law of a round. There is no way back: a supplementary vote is a new round (INV-08). */
export const roundLifecycle = lifecycle<RoundState, Round>()("PREPARING", {
  open: { from: ["PREPARING"], to: "OPEN", by: headsOrg, when: ({ over }) => (over ? "LATE" : true) },
  close: { from: ["OPEN"], to: "CLOSED", by: headsOrg },
});
