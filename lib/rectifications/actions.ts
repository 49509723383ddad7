"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { enterRectification } from "./commands";
import {
  beginRectification,
  cancelRectification,
  closeRectification,
  extendRectification,
  logRectification,
  reopenRectification,
  reportRectification,
  returnRectification,
  verifyRectification,
} from "./corrections/commands";
import * as schema from "./schema";

const words = () => getTranslations("rectifications");

export const enterRectificationAction = action(
  schema.enterRectificationSchema,
  enterRectification,
  async (id, _, org) => ({
    message: (await words())("done.entered"),
    goTo: `/o/${org}/rectifications/${id}`,
  }),
);
export const beginRectificationAction = action(schema.beginRectificationSchema, beginRectification, async () => ({
  message: (await words())("done.begun"),
}));
export const logRectificationAction = action(schema.logRectificationSchema, logRectification, async () => ({
  message: (await words())("done.logged"),
}));
export const reportRectificationAction = action(schema.reportRectificationSchema, reportRectification, async () => ({
  message: (await words())("done.reported"),
}));
export const returnRectificationAction = action(schema.returnRectificationSchema, returnRectification, async () => ({
  message: (await words())("done.returned"),
}));
export const verifyRectificationAction = action(schema.verifyRectificationSchema, verifyRectification, async () => ({
  message: (await words())("done.verified"),
}));
export const closeRectificationAction = action(schema.closeRectificationSchema, closeRectification, async () => ({
  message: (await words())("done.closed"),
}));
export const reopenRectificationAction = action(schema.reopenRectificationSchema, reopenRectification, async () => ({
  message: (await words())("done.reopened"),
}));
export const cancelRectificationAction = action(schema.cancelRectificationSchema, cancelRectification, async () => ({
  message: (await words())("done.cancelled"),
}));
export const extendRectificationAction = action(schema.extendRectificationSchema, extendRectification, async () => ({
  message: (await words())("done.extended"),
}));
