import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

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
  nameHidden: box,
  beginsOn: day,
  document: words(120),
});
export type BeginDuty = z.output<typeof beginDutySchema>;

export const endDutySchema = z.object({ dutyId: id, endsOn: day, document: words(120) });
export type EndDuty = z.output<typeof endDutySchema>;

export const showPostSchema = z.object({ dutyId: id, nameHidden: box });
export type ShowPost = z.output<typeof showPostSchema>;
