import { lifecycle } from "@/lib/kernel/lifecycle";
import { confirms, receives, sends, type TransferEnds } from "./policy";
import type { TransferState } from "./schema";

export type Transfer = TransferEnds & { state: TransferState };

/** 转出 → 途中 → 转入: received or refused at the other end, recalled at this one (LIFE-01). */
export const transferLifecycle = lifecycle<TransferState, Transfer>()("IN_TRANSIT", {
  receive: { from: ["IN_TRANSIT"], to: "RECEIVED", by: receives },
  confirm: { from: ["IN_TRANSIT"], to: "RECEIVED", by: confirms },
  refuse: { from: ["IN_TRANSIT"], to: "REFUSED", by: receives },
  recall: { from: ["IN_TRANSIT"], to: "RECALLED", by: sends },
});
export type TransferMove = keyof typeof transferLifecycle.moves;
