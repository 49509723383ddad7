import type { Actor } from "@/lib/kernel/actor";
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
