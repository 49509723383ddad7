import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";
import { orgCode } from "../typed";

export const transferStates = ["IN_TRANSIT", "RECEIVED", "REFUSED", "RECALLED"] as const;
export type TransferState = (typeof transferStates)[number];

/** To a branch of the tree by its code, or to one outside by its name. */
export const sendTransferSchema = z.object({
  personId: id,
  toCode: orgCode.default(""),
  toName: note(80),
  document: words(120),
  sentOn: day,
});
export type SendTransfer = z.output<typeof sendTransferSchema>;

export const receiveTransferSchema = z.object({
  transferId: id,
  receivedOn: day,
  /** Whether promises still open go along, or end where they were made. */
  carry: z.enum(["CARRY", "END"], { error: "choose" }),
});
export type ReceiveTransfer = z.output<typeof receiveTransferSchema>;

export const confirmTransferSchema = z.object({ transferId: id, receivedOn: day });
export type ConfirmTransfer = z.output<typeof confirmTransferSchema>;

export const endTransferSchema = z.object({ transferId: id, reason: words(300) });
export type EndTransfer = z.output<typeof endTransferSchema>;
