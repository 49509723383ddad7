import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const pledgeSchema = z.object({ pledgeId: id });
export type PledgeChosen = z.output<typeof pledgeSchema>;

/** Whose pledge it is: a member's, or of the body itself. Without a person it is the one who asks. */
export const surveyPledgeSchema = z
  .object({
    pledgerKind: z.enum(["PERSON", "ORG", "LEADING_GROUP"], { error: "choose" }).default("PERSON"),
    personId: id.optional(),
    /** The campaign the form was drawn for; another may have been chosen since. */
    campaignId: id.optional(),
    form: z.enum(["WRITTEN", "ORAL"], { error: "choose" }).default("WRITTEN"),
    visitedOn: day,
    visitedWhom: words(60),
    asked: note(300),
    answered: words(500),
    post: note(60),
    oralOn: day.optional(),
    oralWitness: note(30),
    oralGist: note(500),
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

export const returnPledgeSchema = z.object({ pledgeId: id, reason: words(500) });
export type ReturnPledge = z.output<typeof returnPledgeSchema>;

export const settlePledgeSchema = z.object({ pledgeId: id, reason: note(500) });
export type SettlePledge = z.output<typeof settlePledgeSchema>;

/** Ticked rows of a list; one alone arrives as a plain text. */
export const pledgesSchema = z.object({
  pledgeId: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id).min(1, "choose").max(100)),
});
export type PledgesChosen = z.output<typeof pledgesSchema>;

export const returnPledgesSchema = pledgesSchema.extend({ reason: words(500) });
export type ReturnPledges = z.output<typeof returnPledgesSchema>;
