"use server";
import { getTranslations } from "next-intl/server";
import {
  confirmTransfer,
  recallTransfer,
  receiveTransfer,
  refuseTransfer,
  sendTransfer,
} from "@/lib/people/transfers/commands";
import {
  confirmTransferSchema,
  endTransferSchema,
  receiveTransferSchema,
  sendTransferSchema,
} from "@/lib/people/transfers/schema";
import { action } from "../action";

const said = async (key: "sent" | "received" | "confirmed" | "refused" | "recalled") => ({
  message: (await getTranslations("rolls"))(`transfers.${key}`),
});

export const sendTransferAction = action(sendTransferSchema, sendTransfer, async (_done, _input, org) => ({
  ...(await said("sent")),
  goTo: `/o/${org}/people/transfers`,
}));
export const receiveTransferAction = action(receiveTransferSchema, receiveTransfer, () => said("received"));
export const confirmTransferAction = action(confirmTransferSchema, confirmTransfer, () => said("confirmed"));
export const refuseTransferAction = action(endTransferSchema, refuseTransfer, () => said("refused"));
export const recallTransferAction = action(endTransferSchema, recallTransfer, () => said("recalled"));
