import { lifecycle } from "@/lib/kernel/lifecycle";
import { isExaminer, mayAnswer, mayWrite, type Standing } from "./policy";
import { type Content, readiness } from "./rules";

export type PledgeState = "SURVEYED" | "RAISED" | "RETURNED" | "PROPOSED" | "SETTLED" | "PUBLISHED";
export type Pledge = Standing & Content & { state: PledgeState; proposedBy: string | null };

/** Still being written, or given back to be written better. */
export const isWithAuthor = ({ state }: { state: PledgeState }): boolean =>
  state === "SURVEYED" || state === "RETURNED";

/** The whole law of a pledge (INV-01): surveyed, raised, examined by somebody else, published. */
export const pledgeLifecycle = lifecycle<PledgeState, Pledge>()("SURVEYED", {
  raise: { from: ["SURVEYED", "RETURNED"], to: "RAISED", by: mayWrite, when: readiness },
  withdraw: { from: ["RAISED"], to: "SURVEYED", by: mayWrite },
  return: { from: ["RAISED"], to: "RETURNED", by: isExaminer },
  propose: { from: ["RAISED"], to: "PROPOSED", by: isExaminer },
  accept: { from: ["PROPOSED"], to: "SETTLED", by: mayAnswer },
  refuse: { from: ["PROPOSED"], to: "RAISED", by: mayAnswer },
  reopen: { from: ["SETTLED", "PROPOSED"], to: "RAISED", by: isExaminer },
  settle: { from: ["RAISED"], to: "SETTLED", by: isExaminer },
  publish: { from: ["SETTLED"], to: "PUBLISHED", by: isExaminer },
});
export type PledgeMove = keyof typeof pledgeLifecycle.moves;
