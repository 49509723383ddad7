import { z } from "zod";
import { day, id, words } from "@/lib/kernel/fields";

/** 代行审核: an organisation directly below, and one of its office holders. */
export const nameStandInSchema = z.object({
  dutyId: id,
  document: words(120),
  beginsOn: day,
  endsOn: day.optional(),
});
export type NameStandIn = z.output<typeof nameStandInSchema>;

export const endStandInSchema = z.object({ standInId: id });
export type EndStandIn = z.output<typeof endStandInSchema>;
