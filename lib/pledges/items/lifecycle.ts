import { lifecycle } from "@/lib/kernel/lifecycle";
import type { RefusalCode } from "@/lib/kernel/refusal";
import type { PledgeState } from "../lifecycle";
import { isExaminer } from "../policy";
import { type ItemStanding, mayConfirm, mayReport } from "./policy";
import type { ItemState } from "./rules";

export type PledgeItem = ItemStanding & {
  state: ItemState;
  pledgeState: PledgeState;
  pieces: number;
  standing: boolean;
};

const isPublished = ({ pledgeState }: PledgeItem): true | RefusalCode => pledgeState === "PUBLISHED" || "NOT_PUBLISHED";

const hasEvidence = (item: PledgeItem): true | RefusalCode => item.pieces > 0 || "EVIDENCE_MISSING";

const isStanding = ({ standing }: PledgeItem): true | RefusalCode => standing || "WRONG_STATE";

/** The life of one item after publication: claimed with evidence, confirmed by somebody else, or terminated in public. */
export const itemLifecycle = lifecycle<ItemState, PledgeItem>()("OPEN", {
  claim: { from: ["OPEN"], to: "CLAIMED", by: mayReport, when: isPublished },
  decline: { from: ["CLAIMED"], to: "OPEN", by: mayConfirm },
  confirm: { from: ["CLAIMED"], to: "FULFILLED", by: mayConfirm, when: hasEvidence },
  // By the job of a new year alone: nobody holds this move.
  renew: { from: ["FULFILLED"], to: "OPEN", by: ({ capacity }) => capacity === "JOB", when: isStanding },
  terminate: { from: ["OPEN"], to: "WITHDRAWN", by: isExaminer, when: isPublished },
});
export type ItemMove = keyof typeof itemLifecycle.moves;
