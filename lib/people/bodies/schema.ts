import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const bodyKinds = ["LEADING_GROUP", "OFFICE", "TASK_FORCE", "WORKING_GROUP", "REVIEW_GROUP"] as const;
export type BodyKind = (typeof bodyKinds)[number];
export const seatRoles = ["HEAD", "DEPUTY_HEAD", "MEMBER"] as const;
export type SeatRole = (typeof seatRoles)[number];

/** A line left without a name is a line not used. */
const seat = z.object({
  role: z.enum(seatRoles, { error: "choose" }).default("MEMBER"),
  name: note(40),
  title: note(60),
});
const seats = z
  .array(seat)
  .default([])
  .transform((rows) => rows.map((row, at) => ({ ...row, at })).filter(({ name }) => name !== ""))
  .refine((rows) => rows.length > 0, "required");
/** `at` is the line of the form it was typed in. */
export type TypedSeat = z.output<typeof seat> & { at: number };

export const formBodySchema = z.object({
  kind: z.enum(bodyKinds, { error: "choose" }),
  name: words(80),
  purpose: note(300),
  campaignId: id.optional(),
  parentBodyId: id.optional(),
  unitId: id.optional(),
  document: words(120),
  beginsOn: day,
  seats,
});
export type FormBody = z.output<typeof formBodySchema>;

export const reconstituteSchema = z.object({ bodyId: id, document: words(120), beginsOn: day, seats });
export type Reconstitute = z.output<typeof reconstituteSchema>;

export const dissolveSchema = z.object({ bodyId: id, endsOn: day, endDocument: words(120) });
export type Dissolve = z.output<typeof dissolveSchema>;
