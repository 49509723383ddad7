import { type Actor, holds } from "@/lib/kernel/actor";

/** 征求建议 is asked in the organisation's name. */
export const opensCalls = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");
