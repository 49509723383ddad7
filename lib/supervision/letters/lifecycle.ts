import { lifecycle } from "@/lib/kernel/lifecycle";
import { isGiver, isSigner, type LetterEnds } from "./policy";

export type LetterState = "DRAFT" | "OFFERED" | "SIGNED" | "ASSESSED";
export type LetterStanding = LetterEnds & {
  state: LetterState;
  families: number;
  /** The giver's own letter of the year waits for its signature. */
  giverUnsigned: boolean;
};

/** SUP-11: level by level, with figures of the business and of the creation work together. */
export const letterLifecycle = lifecycle<LetterState, LetterStanding>()("DRAFT", {
  offer: {
    from: ["DRAFT"],
    to: "OFFERED",
    by: isGiver,
    when: ({ families, giverUnsigned }) => {
      if (families < 2) return "ITEMS_MISSING";
      return giverUnsigned ? "LETTER_UNSIGNED" : true;
    },
  },
  withdraw: { from: ["OFFERED"], to: "DRAFT", by: isGiver },
  sign: { from: ["OFFERED"], to: "SIGNED", by: isSigner },
  assess: { from: ["SIGNED"], to: "ASSESSED", by: isGiver },
});
