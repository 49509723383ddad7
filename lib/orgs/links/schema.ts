import { z } from "zod";
import { day, note, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const linkKinds = ["CONTACT_POINT", "DUAL_RESPONSIBILITY", "PAIRING", "GUIDANCE", "ENTRUSTED"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** ORG-40: who is paired with whom. */
export const pairingKinds = ["BRANCH_BRANCH", "ORGAN_VILLAGE", "LEADER_STUDENTS", "URBAN_RURAL", "OTHER"] as const;
export type PairingKind = (typeof pairingKinds)[number];

const code = words(12).toLowerCase();

export const beginLinkSchema = z.object({
  /** The org that is opened by the link. */
  opened: code,
  kind: z.enum(linkKinds, { error: "choose" }),
  pairingKind: z.enum(pairingKinds, { error: "choose" }).optional(),
  holderOrg: code,
  holderPerson: note(40),
  role: words(60),
  document: words(120),
  documentNumber: note(60),
  documentedOn: day.optional(),
  beginsOn: day,
  amount: z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e11, "tooLarge").optional(),
  note: note(300),
});
export type BeginLink = z.output<typeof beginLinkSchema>;

export const endLinkSchema = z.object({
  opened: code,
  linkId: z.string({ error: "required" }).refine(isId, "invalid"),
  endsOn: day,
  endDocument: words(120),
  endReason: words(120),
});
export type EndLink = z.output<typeof endLinkSchema>;
