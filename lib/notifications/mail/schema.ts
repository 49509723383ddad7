import { z } from "zod";

/** What a reminder is about, as a person may switch it off: own matters that are due, what came back, who waits for me, the organisation's own. */
export const reminderTopics = ["DUE", "RETURNED", "QUEUE", "ORG"] as const;
export type ReminderTopic = (typeof reminderTopics)[number];

export const rhythms = ["DAY", "WEEK", "NONE"] as const;
export type Rhythm = (typeof rhythms)[number];

export const askMailSchema = z.object({
  address: z.string({ error: "required" }).trim().toLowerCase().max(254, "tooLong").pipe(z.email("badEmail")),
});
export type AskMail = z.output<typeof askMailSchema>;

export const confirmMailSchema = z.object({
  code: z
    .string({ error: "required" })
    .transform((typed) => typed.replace(/\s/g, ""))
    .refine((typed) => /^\d{6}$/.test(typed), "wrongMailCode"),
});
export type ConfirmMail = z.output<typeof confirmMailSchema>;

const topics = z.union([z.enum(reminderTopics).transform((topic) => [topic]), z.array(z.enum(reminderTopics))]);

/** What stays ticked is told; a topic left out is not. */
export const chooseMailSchema = z.object({
  every: z.enum(rhythms, { error: "choose" }),
  workdays: z.literal("on").optional(),
  told: topics.default([]),
});
export type ChooseMail = z.output<typeof chooseMailSchema>;

export const endMailSchema = z.object({});
