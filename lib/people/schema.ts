import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

export const dutyKinds = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "COMMITTEE_MEMBER",
  "DISCIPLINE_HEAD",
  "LEADER",
  "OFFICER",
  "SUPERVISOR",
  "ADMINISTRATOR",
] as const;

/** Classes that reports count apart and that decide about oral pledges and exemptions. */
export const memberClasses = ["retired", "floating", "laidOff", "noPost", "infirm", "lowSchooling", "student"] as const;
export type MemberClass = (typeof memberClasses)[number];

const words = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, "tooLong");
const note = (max: number) => z.string().trim().max(max, "tooLong").default("");
const day = z.string({ error: "required" }).refine(isDay, "badDate");
const id = z.string({ error: "required" }).refine(isId, "invalid");
const box = z.boolean().default(false);

export const addMemberSchema = z.object({
  name: words(40),
  standing: z.enum(["FULL", "PROBATIONARY"], { error: "choose" }),
  leadingCadre: box,
  retired: box,
  floating: box,
  laidOff: box,
  noPost: box,
  infirm: box,
  lowSchooling: box,
  student: box,
  post: note(60),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ -]{7,20}$/, "badPhone")
    .optional(),
  joinedOn: day.optional(),
  beginsOn: day,
});
export type AddMember = z.output<typeof addMemberSchema>;

export const beginDutySchema = z.object({
  personId: id,
  kind: z.enum(dutyKinds, { error: "choose" }),
  title: words(60),
  acting: box,
  beginsOn: day,
  document: words(120),
});
export type BeginDuty = z.output<typeof beginDutySchema>;

export const endDutySchema = z.object({ dutyId: id, endsOn: day, document: words(120) });
export type EndDuty = z.output<typeof endDutySchema>;
