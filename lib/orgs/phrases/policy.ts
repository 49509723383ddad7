import { type Actor, holds } from "@/lib/kernel/actor";

/** Wordings are kept by heads and the party-affairs officer, at home. */
export const keepsPhrases = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");
