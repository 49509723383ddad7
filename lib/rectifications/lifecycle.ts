import { lifecycle } from "@/lib/kernel/lifecycle";
import { isOwner, mayCancel, mayVerify, type Standing } from "./policy";

export type RectificationState = "OPENED" | "IN_PROGRESS" | "REPORTED" | "VERIFIED" | "CLOSED" | "CANCELLED";

export type Standpoint = Standing & { state: RectificationState };

/** INV-09: the owner works and reports, somebody else verifies and strikes off. */
export const rectificationLifecycle = lifecycle<RectificationState, Standpoint>()("OPENED", {
  begin: { from: ["OPENED"], to: "IN_PROGRESS", by: isOwner },
  report: { from: ["IN_PROGRESS"], to: "REPORTED", by: isOwner },
  return: { from: ["REPORTED"], to: "IN_PROGRESS", by: mayVerify },
  verify: { from: ["REPORTED"], to: "VERIFIED", by: mayVerify },
  close: { from: ["VERIFIED"], to: "CLOSED", by: mayVerify },
  reopen: { from: ["CLOSED"], to: "IN_PROGRESS", by: mayVerify },
  cancel: { from: ["OPENED", "IN_PROGRESS"], to: "CANCELLED", by: mayCancel },
});

export type RectificationMove = keyof (typeof rectificationLifecycle)["moves"];
