import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

export const id = z.string({ error: "required" }).refine(isId, "invalid");
export const day = z.string({ error: "required" }).refine(isDay, "badDate");

export const required = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, "tooLong");
export const optional = (max: number) => z.string().trim().max(max, "tooLong").default("");

export const pledgeSchema = z.object({ pledgeId: id });
export type PledgeChosen = z.output<typeof pledgeSchema>;

/** Whose pledge it is: a member's, or of the body itself. Without a person it is the one who asks. */
export const surveyPledgeSchema = z
  .object({
    pledgerKind: z.enum(["PERSON", "ORG", "LEADING_GROUP"], { error: "choose" }).default("PERSON"),
    personId: id.optional(),
    form: z.enum(["WRITTEN", "ORAL"], { error: "choose" }).default("WRITTEN"),
    visitedOn: day,
    visitedWhom: required(60),
    asked: optional(300),
    answered: required(500),
    post: optional(60),
    oralOn: day.optional(),
    oralWitness: optional(30),
    oralGist: optional(500),
  })
  .superRefine((given, context) => {
    if (given.form === "WRITTEN") return;
    for (const field of ["oralOn", "oralWitness", "oralGist"] as const) {
      if (!given[field]) context.addIssue({ code: "custom", path: [field], message: "required" });
    }
  });
/** At the desk nobody is meant by leaving the choice open. */
export const surveyForPledgerSchema = surveyPledgeSchema.refine(
  ({ pledgerKind, personId }) => pledgerKind !== "PERSON" || personId !== undefined,
  { path: ["personId"], message: "choose" },
);
export type SurveyPledge = z.output<typeof surveyPledgeSchema>;

export const returnPledgeSchema = z.object({ pledgeId: id, reason: required(500) });
export type ReturnPledge = z.output<typeof returnPledgeSchema>;

export const settlePledgeSchema = z.object({ pledgeId: id, reason: optional(500) });
export type SettlePledge = z.output<typeof settlePledgeSchema>;

/** Ticked rows of a list; one alone arrives as a plain text. */
export const pledgesSchema = z.object({
  pledgeId: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id).min(1, "choose").max(100)),
});
export type PledgesChosen = z.output<typeof pledgesSchema>;

export const returnPledgesSchema = pledgesSchema.extend({ reason: required(500) });
export type ReturnPledges = z.output<typeof returnPledgesSchema>;
