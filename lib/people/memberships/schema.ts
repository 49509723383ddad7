import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const endKinds = ["DIED", "EXPELLED", "STRUCK_OFF", "LEFT_PARTY", "PROBATION_CANCELLED"] as const;

export const confirmMemberSchema = z.object({ personId: id, fullOn: day, document: words(120) });
export type ConfirmMember = z.output<typeof confirmMemberSchema>;

export const extendProbationSchema = z.object({ personId: id, until: day, document: words(120) });
export type ExtendProbation = z.output<typeof extendProbationSchema>;

export const endMembershipSchema = z.object({
  personId: id,
  kind: z.enum(endKinds, { error: "choose" }),
  endsOn: day,
  document: words(120),
});
export type EndMembership = z.output<typeof endMembershipSchema>;

/** Who looks after the member, where the member works, whether the name may hang on a wall. */
export const arrangeMemberSchema = z.object({
  personId: id,
  post: note(60),
  unitId: id.optional(),
  groupId: id.optional(),
  manager: note(40),
  contact: note(40),
  nameHidden: z.boolean().default(false),
});
export type ArrangeMember = z.output<typeof arrangeMemberSchema>;
