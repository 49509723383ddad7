"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { declineAdvice, takeUpAdvice } from "./advice/commands";
import { carryOver } from "./carryovers/commands";
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
import { addProblemCode, adoptProblemCodes, classifyRectification, endProblemCode } from "./problems/commands";
import { recheckRectification } from "./rechecks/commands";
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
export const recheckRectificationAction = action(schema.recheckRectificationSchema, recheckRectification, async () => ({
  message: (await words())("done.rechecked"),
}));
export const classifyRectificationAction = action(
  schema.classifyRectificationSchema,
  classifyRectification,
  async () => ({
    message: (await words())("done.classified"),
  }),
);
export const addProblemCodeAction = action(schema.addProblemCodeSchema, addProblemCode, async () => ({
  message: (await words())("done.codeAdded"),
}));
export const adoptProblemCodesAction = action(schema.adoptProblemCodesSchema, adoptProblemCodes, async () => ({
  message: (await words())("done.codesAdopted"),
}));
export const endProblemCodeAction = action(schema.endProblemCodeSchema, endProblemCode, async () => ({
  message: (await words())("done.codeEnded"),
}));
export const carryOverAction = action(schema.carryOverSchema, carryOver, async () => ({
  message: (await words())("done.carriedOver"),
}));
export const takeUpAdviceAction = action(schema.takeUpAdviceSchema, takeUpAdvice, async () => ({
  message: (await words())("done.takenUp"),
}));
export const declineAdviceAction = action(schema.declineAdviceSchema, declineAdvice, async () => ({
  message: (await words())("done.declined"),
}));
