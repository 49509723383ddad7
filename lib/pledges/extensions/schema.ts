import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const askExtensionSchema = z.object({ itemId: id, toDay: day, reason: words(300) });
export type AskExtension = z.output<typeof askExtensionSchema>;

export const grantExtensionSchema = z.object({ extensionId: id, answer: note(300) });
export type GrantExtension = z.output<typeof grantExtensionSchema>;

export const declineExtensionSchema = z.object({ extensionId: id, answer: words(300) });
export type DeclineExtension = z.output<typeof declineExtensionSchema>;

export const rescheduleItemSchema = z.object({ itemId: id, dueOn: day, reason: words(300) });
export type RescheduleItem = z.output<typeof rescheduleItemSchema>;
