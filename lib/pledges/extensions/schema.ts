import { z } from "zod";
import { day, id, optional, required } from "../schema";

export const askExtensionSchema = z.object({ itemId: id, toDay: day, reason: required(300) });
export type AskExtension = z.output<typeof askExtensionSchema>;

export const grantExtensionSchema = z.object({ extensionId: id, answer: optional(300) });
export type GrantExtension = z.output<typeof grantExtensionSchema>;

export const declineExtensionSchema = z.object({ extensionId: id, answer: required(300) });
export type DeclineExtension = z.output<typeof declineExtensionSchema>;

export const rescheduleItemSchema = z.object({ itemId: id, dueOn: day, reason: required(300) });
export type RescheduleItem = z.output<typeof rescheduleItemSchema>;
