import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";
import { reviewModes } from "../opinions/schema";

/** REV-11 to REV-21: the modes of a review, and the two that only a sitting has. */
export const sessionModes = [...reviewModes, "OPEN_DAY", "SELF_CHECK"] as const;
export type SessionMode = (typeof sessionModes)[number];

const count = z.coerce.number({ error: "badNumber" }).int("wholeNumber").max(2_000, "tooLarge");

export const holdSessionSchema = z
  .object({
    roundId: id,
    modes: z.array(z.enum(sessionModes)).min(1, "choose").max(6, "choose"),
    heldOn: z
      .string({ error: "required" })
      .refine(isDay, "badDate")
      .transform((text) => text as Day),
    place: z.string().trim().max(60, "tooLong").default(""),
    chair: z.string({ error: "required" }).trim().min(1, "required").max(40, "tooLong"),
    attendees: count.min(1, "tooSmall"),
    guests: z.string().trim().max(300, "tooLong").default(""),
    /** REV-48: excellent members of paired branches, by person. */
    invited: z.array(id).max(10, "tooLarge").default([]),
    opinions: z.string().trim().max(3_000, "tooLong").default(""),
    opinionCount: count.min(0, "tooSmall").default(0),
  })
  // REV-17: a symposium invites outsiders.
  .refine(({ modes, guests, invited }) => !modes.includes("SYMPOSIUM") || guests !== "" || invited.length > 0, {
    path: ["guests"],
    message: "required",
  })
  // REV-14: a private talk stands alone and what was said in it is written in the review, for the two people.
  .refine(({ modes }) => !modes.includes("PRIVATE_TALK") || modes.length === 1, { path: ["modes"], message: "choose" })
  .refine(({ modes, opinions }) => !modes.includes("PRIVATE_TALK") || opinions === "", {
    path: ["opinions"],
    message: "invalid",
  });
export type HoldSession = z.output<typeof holdSessionSchema>;
