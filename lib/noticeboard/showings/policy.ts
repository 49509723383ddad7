import { type Actor, holds } from "@/lib/kernel/actor";

/** Whoever keeps the organisation's records notes where its pledges were shown. */
export const recordsShowings = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER", "COMMITTEE_MEMBER");

/** PLG-18: the head, or the officer, says what is asked of the organisation and of those below it. */
export const setsDemands = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "OFFICER");
