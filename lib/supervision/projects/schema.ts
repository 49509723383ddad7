import { z } from "zod";
import { day, id, note, optionalDay, text } from "@/lib/kernel/fields";

const fixings = { leadPersonId: id, duty: note(200), endsOn: optionalDay, reward: note(200), penalty: note(200) };

/** A project may be noted before all four are fixed; issuing is what asks for them. */
export const addProjectSchema = z.object({ name: text(60), content: note(300), beginsOn: day, ...fixings });
export type AddProject = z.output<typeof addProjectSchema>;

export const fixProjectSchema = z.object({ projectId: id, ...fixings });
export const issueProjectSchema = z.object({ projectId: id });

/** What was settled of 定奖惩. */
export const outcomes = ["REWARDED", "PENALISED", "NEITHER"] as const;
export type Outcome = (typeof outcomes)[number];
export const finishProjectSchema = z.object({
  projectId: id,
  outcome: z.enum(outcomes, { error: "choose" }),
  result: text(500),
});
