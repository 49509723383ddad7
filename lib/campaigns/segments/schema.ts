import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const addSegmentSchema = z
  .object({ campaignId: id, name: words(40), steps: note(1_000), beginsOn: day, endsOn: day })
  .refine(({ beginsOn, endsOn }) => endsOn >= beginsOn, { path: ["endsOn"], message: "beforeStart" });
export type AddSegment = z.output<typeof addSegmentSchema>;

export const mapRoundSchema = z.object({ campaignId: id, segmentId: id, roundId: id });
export type MapRound = z.output<typeof mapRoundSchema>;
