import { type Actor, holds } from "@/lib/kernel/actor";

/** Imports are for whoever keeps the roll: heads and the party-affairs officer, at home (LIFE-10). */
export const keepsImports = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

export const isJob = (actor: Actor): boolean => actor.capacity === "JOB";
