"use server";
import { action } from "@/lib/auth/action";
import { done } from "../wording";
import { askExtension, declineExtension, grantExtension, rescheduleItem } from "./commands";
import { askExtensionSchema, declineExtensionSchema, grantExtensionSchema, rescheduleItemSchema } from "./schema";

export const askExtensionAction = action(askExtensionSchema, askExtension, () => done("asked"));
export const grantExtensionAction = action(grantExtensionSchema, grantExtension, () => done("granted"));
export const declineExtensionAction = action(declineExtensionSchema, declineExtension, () => done("declined"));
export const rescheduleItemAction = action(rescheduleItemSchema, rescheduleItem, () => done("rescheduled"));
