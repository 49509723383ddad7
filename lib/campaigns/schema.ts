import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id, note, words } from "@/lib/kernel/fields";
import { sourceSchema } from "./templates/schema";

const day = z
  .string({ error: "required" })
  .refine(isDay, "badDate")
  .transform((value) => value as Day);

export const createCampaignSchema = z
  .object({
    /** The template it begins from, copied into the campaign. */
    source: sourceSchema,
    title: words(60),
    theme: words(120),
    year: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(2000, "tooSmall").max(2100, "tooLarge"),
    beginsOn: day,
    endsOn: day.optional(),
    endsEvent: note(60),
    scheme: note(8_000),
    documentNumber: note(60),
    basisDocument: note(120),
    basisOn: day.optional(),
  })
  .refine(({ endsOn, endsEvent }) => endsOn !== undefined || endsEvent !== "", {
    path: ["endsOn"],
    message: "required",
  })
  .refine(({ beginsOn, endsOn }) => endsOn === undefined || endsOn > beginsOn, {
    path: ["endsOn"],
    message: "beforeStart",
  });
export type CreateCampaign = z.output<typeof createCampaignSchema>;

export const reviseCampaignSchema = z.object({
  campaignId: id,
  title: words(60),
  theme: words(120),
  requirement: words(200),
  scheme: note(8_000),
  documentNumber: note(60),
  basisDocument: note(120),
  /** Those that end on a day, in their order. */
  stages: z.array(z.object({ position: z.coerce.number().int(), endsOn: day })).default([]),
});
export type ReviseCampaign = z.output<typeof reviseCampaignSchema>;

export const campaignKeySchema = z.object({ campaignId: id });
export type CampaignKey = z.output<typeof campaignKeySchema>;

export const saveSchemeSchema = z.object({
  adoptionId: id,
  version: z.coerce.number().int(),
  theme: words(120),
  carrier: words(120),
  scheme: words(5_000),
  submit: z.literal("yes").optional(),
});
export type SaveScheme = z.output<typeof saveSchemeSchema>;

export const adoptionKeySchema = z.object({ adoptionId: id });
export type AdoptionKey = z.output<typeof adoptionKeySchema>;

export const decideAdoptionSchema = z
  .object({
    adoptionOrgId: id,
    adoptionId: id,
    decision: z.enum(["approve", "return"], { error: "choose" }),
    reason: note(300),
  })
  .refine(({ decision, reason }) => decision === "approve" || reason !== "", { path: ["reason"], message: "required" });
export type DecideAdoption = z.output<typeof decideAdoptionSchema>;

export const addActionSchema = z.object({ adoptionId: id, name: words(60) });
export type AddAction = z.output<typeof addActionSchema>;

export const switchActionSchema = z.object({ adoptionId: id, actionId: id, switchedOff: z.stringbool() });
export type SwitchAction = z.output<typeof switchActionSchema>;
