import { z } from "zod";
import { readCode } from "../slips/codes";

const mark = z.coerce.number({ error: "choose" }).int("choose").min(1, "choose").max(5, "choose");

export const ballotSchema = z.object({
  code: z.string().transform((text, context) => {
    const code = readCode(text);
    if (code) return code;
    context.addIssue("invalid");
    return z.NEVER;
  }),
  overall: mark,
  answers: z.array(mark).max(20, "invalid"),
  comment: z.string().trim().max(300, "tooLong").default(""),
});
export type Ballot = z.output<typeof ballotSchema>;
