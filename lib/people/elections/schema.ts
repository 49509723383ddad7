import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";
import { orgCode } from "../typed";

export const electionKinds = ["TERM", "BY_ELECTION", "APPOINTMENT"] as const;
export type ElectionKind = (typeof electionKinds)[number];
export const committeeKinds = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "DISCIPLINE_HEAD"] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

/** A line left without a name is a line not used. */
const seat = z.object({
  kind: z.enum(committeeKinds, { error: "choose" }).default("COMMITTEE_MEMBER"),
  name: note(40),
  title: note(60),
  acting: z.boolean().default(false),
});
export type TypedOffice = z.output<typeof seat> & { at: number };

export const recordElectionSchema = z.object({
  /** The org whose seats change, by its code; one's own or one below. */
  forCode: orgCode.min(1, "required"),
  kind: z.enum(electionKinds, { error: "choose" }),
  heldOn: day,
  effectiveOn: day,
  document: words(120),
  seats: z
    .array(seat)
    .default([])
    .transform((rows) => rows.map((row, at) => ({ ...row, at })).filter(({ name }) => name !== ""))
    .refine((rows) => rows.length > 0, "required"),
});
export type RecordElection = z.output<typeof recordElectionSchema>;

export const takeHandoverSchema = z.object({ handoverId: id });
export type TakeHandover = z.output<typeof takeHandoverSchema>;
