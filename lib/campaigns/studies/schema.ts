import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

const whole = (least: number, most: number) =>
  z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(least, "tooSmall").max(most, "tooLarge");

export const planStudySchema = z
  .object({
    title: words(60),
    weekday: whole(1, 7),
    everyWeeks: whole(1, 5).default(1),
    beginsOn: day,
    endsOn: day,
    place: note(80),
    /** One topic a line, in the order of the days. */
    topics: note(4_000),
  })
  .refine(({ beginsOn, endsOn }) => endsOn >= beginsOn, { path: ["endsOn"], message: "beforeStart" });
export type PlanStudy = z.output<typeof planStudySchema>;

export const settleSessionSchema = z.object({ sessionId: id, topic: note(120), leader: note(60) });
export type SettleSession = z.output<typeof settleSessionSchema>;
