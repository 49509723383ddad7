import { type Actor, holds } from "@/lib/kernel/actor";

export type Owned = { orgId: string };
export type Adopted = { orgId: string; parentOrgId: string | null; contactPersonIds: readonly string[] };

/** The office draws up and issues; 组织实施工作 is its work (ORG-14). */
export const runsCampaign = (actor: Actor, { orgId }: Owned): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

/** Ends what everybody below works in: the head alone. */
export const headsOrg = (actor: Actor, { orgId }: Owned): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY");

/** CAM-12: the head of the direct superior or the contact leader approves, never the org that wrote the scheme. */
export const approvesScheme = (actor: Actor, { orgId, parentOrgId, contactPersonIds }: Adopted): boolean =>
  (parentOrgId !== null && holds(actor, parentOrgId, "SECRETARY", "DEPUTY_SECRETARY") && parentOrgId !== orgId) ||
  contactPersonIds.includes(actor.personId);
