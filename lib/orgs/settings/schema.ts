import { z } from "zod";

export const settingNames = [
  "IDLE_MINUTES",
  "SESSION_HOURS",
  "SECOND_FACTOR",
  "SLIP_DAYS",
  "NOTICE_DAYS",
  "GRACE_DAYS",
  "CORRECTION_DAYS",
  "RECTIFY_DAYS",
  "QUIET_FROM",
  "QUIET_TO",
  "EVALUATION_GRADES",
  "NOMINATION_CAP",
  "EXCELLENT_SHARE",
] as const;
export type SettingName = (typeof settingNames)[number];

/** An empty field hands the decision back to the line above. */
const number = z
  .union([z.literal(""), z.coerce.number({ error: "badNumber" }).int("wholeNumber")], { error: "badNumber" })
  .optional()
  .transform((value) => (value === "" || value === undefined ? null : value));

export const changeSettingsSchema = z.object(
  Object.fromEntries(settingNames.map((name) => [name, number])) as Record<SettingName, typeof number>,
);
export type ChangeSettings = z.output<typeof changeSettingsSchema>;

export const publications = ["PUBLIC", "INTERNAL", "NONE"] as const;

export const setPublicationSchema = z.object({ publication: z.enum(publications, { error: "choose" }) });
export type SetPublication = z.output<typeof setPublicationSchema>;
