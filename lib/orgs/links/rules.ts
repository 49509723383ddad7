import type { FieldRefusals } from "@/lib/kernel/refusal";
import type { BeginLink, LinkKind, PairingKind } from "./schema";

export const permits = ["VIEW", "REVIEW", "APPROVE", "RECTIFY"] as const;
export type Permit = (typeof permits)[number];

/** ORG-38: two or three branches for each holder. */
export const usualLoad = { least: 2, most: 3 };

/** Whether a holder of dual responsibility has too few or too many branches; what one may not know warns of nothing. */
export const isUnusualLoad = (kind: LinkKind, load: number | null): load is number =>
  kind === "DUAL_RESPONSIBILITY" && load !== null && (load < usualLoad.least || load > usualLoad.most);

/** ORG-41: two branches paired review each other, so the link stands in both. */
export const isMutual = ({ kind, pairingKind }: { kind: LinkKind; pairingKind?: PairingKind | undefined }): boolean =>
  kind === "PAIRING" && pairingKind === "BRANCH_BRANCH";

/** What a kind of link cannot be without: a named leader (ORG-35, ORG-37), or who is paired with whom (ORG-40). */
export function lacking({ kind, holderPerson, pairingKind }: BeginLink): FieldRefusals {
  if ((kind === "CONTACT_POINT" || kind === "DUAL_RESPONSIBILITY") && holderPerson === "")
    return { holderPerson: "required" };
  return kind === "PAIRING" && pairingKind === undefined ? { pairingKind: "choose" } : {};
}
