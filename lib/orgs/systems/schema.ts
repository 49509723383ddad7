import { z } from "zod";
import { day, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const joinSystemSchema = z.object({
  /** The org that joins, by its short code. */
  target: words(12).toLowerCase(),
  name: words(40),
  guide: z.string().trim().max(60, "tooLong").default(""),
  document: words(120),
  beginsOn: day,
});
export type JoinSystem = z.output<typeof joinSystemSchema>;

export const leaveSystemSchema = z.object({
  target: words(12).toLowerCase(),
  systemId: z.string({ error: "required" }).refine(isId, "invalid"),
  endsOn: day,
  endDocument: words(120),
});
export type LeaveSystem = z.output<typeof leaveSystemSchema>;
