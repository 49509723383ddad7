import { z } from "zod";
import { day, id, note } from "@/lib/kernel/fields";

export const classKinds = [
  "LEADING_CADRE",
  "RETIRED",
  "FLOATING",
  "LAID_OFF",
  "NO_POST",
  "INFIRM",
  "LOW_SCHOOLING",
  "STUDENT",
  "STAFF",
  "LOST_CONTACT",
  "SICK_LEAVE",
  "SECONDED",
  "HARDSHIP",
  "MANAGEMENT",
  "TECHNICAL",
  "LOGISTICS",
  "ENFORCEMENT_CERTIFICATE",
  "MIDDLE_TITLE",
] as const;
export type ClassKind = (typeof classKinds)[number];

export const beginClassSchema = z.object({
  personId: id,
  kind: z.enum(classKinds, { error: "choose" }),
  beginsOn: day,
  partner: note(40),
  hostName: note(80),
  postName: note(60),
  postDuties: note(200),
  note: note(200),
});
export type BeginClass = z.output<typeof beginClassSchema>;

export const endClassSchema = z.object({ classId: id, endsOn: day });
export type EndClass = z.output<typeof endClassSchema>;
