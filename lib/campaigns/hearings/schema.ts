import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

/** 座谈会、走访、问卷、意见箱、网上 */
export const hearingWays = ["MEETING", "VISIT", "SURVEY", "BOX", "ONLINE"] as const;
/** 采纳、部分采纳、未采纳（说明理由）、研究中 */
export const hearingOutcomes = ["TAKEN", "PARTLY", "NOT_TAKEN", "PENDING"] as const;

export const hearMassesSchema = z
  .object({
    adoptionId: id,
    heardOn: day,
    way: z.enum(hearingWays, { error: "choose" }),
    heard: words(120),
    people: z.coerce
      .number({ error: "badNumber" })
      .int("wholeNumber")
      .min(1, "tooSmall")
      .max(100_000, "tooLarge")
      .optional(),
    opinion: words(1_000),
    outcome: z.enum(hearingOutcomes, { error: "choose" }),
    reply: note(500),
  })
  .refine(({ outcome, reply }) => outcome === "TAKEN" || outcome === "PENDING" || reply !== "", {
    path: ["reply"],
    message: "required",
  });
export type HearMasses = z.output<typeof hearMassesSchema>;
