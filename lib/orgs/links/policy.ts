import { type Actor, holds } from "@/lib/kernel/actor";

/** Declares links for its own line: heads and the party-affairs officer, at home; how far down they reach the database proves. */
export const keepsLinks = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");
