import { lifecycle } from "@/lib/kernel/lifecycle";
import { answers, decidesOn, type OpinionPlace } from "./policy";

export type OpinionState = "RECEIVED" | "ASSIGNED" | "ANSWERED" | "CLOSED";
export type OpinionStanding = OpinionPlace & {
  state: OpinionState;
  /** The rectification it led to, as long as that is not struck off. */
  rectificationOpen: boolean;
};

/** EVA-18: numbered, assigned, answered, rectified, closed. */
export const opinionLifecycle = lifecycle<OpinionState, OpinionStanding>()("RECEIVED", {
  assign: { from: ["RECEIVED", "ASSIGNED"], to: "ASSIGNED", by: decidesOn },
  answer: { from: ["RECEIVED", "ASSIGNED"], to: "ANSWERED", by: answers },
  close: {
    from: ["ANSWERED"],
    to: "CLOSED",
    by: decidesOn,
    when: ({ rectificationOpen }) => (rectificationOpen ? "RECTIFICATION_OPEN" : true),
  },
});
