import { lifecycle } from "@/lib/kernel/lifecycle";
import { isOwner, mayCancel, mayClose, mayVerify, type Standing } from "./policy";
import { type Answers, areContent, type RectificationState, type SourceKind } from "./rules";

export type { RectificationState } from "./rules";

export type Standpoint = Standing & { state: RectificationState; sourceKind: SourceKind; answers: Answers };

/** INV-09: the owner works and reports, somebody else verifies; what the masses raised they are asked about before it is struck off. */
export const rectificationLifecycle = lifecycle<RectificationState, Standpoint>()("OPENED", {
  begin: { from: ["OPENED"], to: "IN_PROGRESS", by: isOwner },
  report: { from: ["IN_PROGRESS"], to: "REPORTED", by: isOwner },
  return: { from: ["REPORTED", "VERIFIED"], to: "IN_PROGRESS", by: mayVerify },
  verify: { from: ["REPORTED"], to: "VERIFIED", by: mayVerify },
  close: {
    from: ["VERIFIED"],
    to: "CLOSED",
    by: mayClose,
    when: ({ sourceKind, answers }) => areContent(sourceKind, answers) || "NOT_ASKED_AGAIN",
  },
  reopen: { from: ["CLOSED"], to: "IN_PROGRESS", by: mayVerify },
  cancel: { from: ["OPENED", "IN_PROGRESS"], to: "CANCELLED", by: mayCancel },
});

export type RectificationMove = keyof (typeof rectificationLifecycle)["moves"];
