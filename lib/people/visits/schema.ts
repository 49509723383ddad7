import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const visitManners = ["VISIT", "PHONE", "AID"] as const;
export type VisitManner = (typeof visitManners)[number];

export const logVisitSchema = z.object({
  personId: id,
  visitedOn: day,
  manner: z.enum(visitManners, { error: "choose" }),
  note: words(500),
  aid: note(200),
});
export type LogVisit = z.output<typeof logVisitSchema>;
