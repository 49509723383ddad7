import { type Actor, holds } from "@/lib/kernel/actor";

/** A rehearsal is begun and ended by heads and the party-affairs officer, at home; the job of the night ends what is over. */
export const keepsRehearsal = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "JOB" ||
  (actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER"));
