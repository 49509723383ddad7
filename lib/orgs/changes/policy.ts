import { type Actor, holds } from "@/lib/kernel/actor";

type Here = { orgId: string };

/** Keeps the tree below: heads and the party-affairs officer, at home. How far down that reaches the database proves. */
export const keepsTree = (actor: Actor, { orgId }: Here): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

/** An organisation's own name and place are its superior's to change, never its own (ORG-04). */
export const mayChangePlace = (actor: Actor, here: Here, target: { id: string; closedOn: string | null }): boolean =>
  keepsTree(actor, here) && target.id !== here.orgId && target.closedOn === null;
