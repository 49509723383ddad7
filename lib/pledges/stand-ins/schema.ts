import { z } from "zod";
import { day, id, required } from "../schema";

/** 代行审核: an organisation directly below, and one of its office holders. */
export const nameStandInSchema = z.object({
  dutyId: id,
  document: required(120),
  beginsOn: day,
  endsOn: day.optional(),
});
export type NameStandIn = z.output<typeof nameStandInSchema>;

export const endStandInSchema = z.object({ standInId: id });
export type EndStandIn = z.output<typeof endStandInSchema>;
