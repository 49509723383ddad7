import { type Actor, holds } from "@/lib/kernel/actor";
import type { RefusalCode } from "@/lib/kernel/refusal";
import { headsOrg } from "../policy";

export type Concluded = {
  /** The org acted in. */
  actingOrgId: string;
  /** 干部管理权限: who manages the reviewed. */
  authorityOrgId: string;
  reviewerOrgId: string;
  personId: string | null;
};

/** INV-12: a penalty comes from the authority that manages the cadre, praise also from the reviewing organisation; never for oneself. */
export function mayConclude(actor: Actor, concluded: Concluded, penalty: boolean): true | RefusalCode {
  const { actingOrgId, authorityOrgId, reviewerOrgId, personId } = concluded;
  if (!headsOrg(actor, { orgId: actingOrgId })) return "NOT_AUTHORISED";
  if (personId === actor.personId) return "OWN_WORK";
  if (actingOrgId === authorityOrgId || (!penalty && actingOrgId === reviewerOrgId)) return true;
  return "NOT_CADRE_AUTHORITY";
}

export type Corrected = {
  /** Where the record stands, who gave it, and whose discipline head watches over that organisation today. */
  orgId: string;
  givenByOrgId: string;
  seatOrgId: string | null;
  personId: string | null;
};

/** By what somebody reads a criticism or penalty. */
export type Reading = "SELF" | "GIVER" | "OWN_HEAD" | "DISCIPLINE" | "NEAREST_DISCIPLINE";

/** REV-50: why this person reads it, acting in this organisation; null where they may not. The row policies are its twin. */
export function readingOf(actor: Actor, actingOrgId: string, corrected: Corrected): Reading | null {
  const { orgId, givenByOrgId, seatOrgId, personId } = corrected;
  const here = { orgId: actingOrgId };
  if (personId === actor.personId) return "SELF";
  if (holds(actor, actingOrgId, "DISCIPLINE_HEAD")) {
    if (actingOrgId === orgId || actingOrgId === givenByOrgId) return "DISCIPLINE";
    if (actingOrgId === seatOrgId) return "NEAREST_DISCIPLINE";
  }
  if (!headsOrg(actor, here)) return null;
  if (actingOrgId === givenByOrgId) return "GIVER";
  return personId === null && actingOrgId === orgId ? "OWN_HEAD" : null;
}

/** Who finds the list of them: the head and the discipline head of the organisation acted in. */
export const watchesPenalties = (actor: Actor, orgId: string): boolean =>
  headsOrg(actor, { orgId }) || holds(actor, orgId, "DISCIPLINE_HEAD");
