import { z } from "zod";
import { day, note, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const registerKinds = [
  "VENUE",
  "PIONEER_POST",
  "RESPONSIBILITY_ZONE",
  "MODEL_POST",
  "MODEL_WINDOW",
  "SERVICE_TEAM",
  "SERVICE_POINT",
  "JOINT_BODY",
  "JOINT_UNIT",
  "HOST",
  "PROJECT",
  "ENTERPRISES",
  "COOPERATIVES",
  "ASSOCIATIONS",
  "CHAINS",
  "PAIRING_GOAL",
] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** ORG-09: where party organisations are founded, in the order they are told. */
export const foundingKinds = ["ENTERPRISES", "COOPERATIVES", "ASSOCIATIONS", "CHAINS"] as const;
export type FoundingKind = (typeof foundingKinds)[number];

const count = z.coerce
  .number({ error: "badNumber" })
  .int("wholeNumber")
  .min(0, "tooSmall")
  .max(1_000_000, "tooLarge")
  .optional();

export const enterRegisterSchema = z.object({
  kind: z.enum(registerKinds, { error: "choose" }),
  name: words(60),
  holder: note(80),
  place: note(80),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ -]{7,20}$/, "badPhone")
    .optional(),
  /** ORG-43: the telephone is answered day and night. */
  allDay: z.boolean().default(false),
  document: note(120),
  note: note(300),
  total: count,
  covered: count,
  approximate: z.boolean().default(false),
  beginsOn: day,
});
export type EnterRegister = z.output<typeof enterRegisterSchema>;

export const endRegisterSchema = z.object({
  entryId: z.string({ error: "required" }).refine(isId, "invalid"),
  endsOn: day,
  endReason: words(120),
});
export type EndRegister = z.output<typeof endRegisterSchema>;
