import { type Actor, holds } from "@/lib/kernel/actor";

/** Who prepares sheets and brings the signed ones back: the office; what stands on one is its typist's own. */
export const preparesSheets = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "OFFICER", "COMMITTEE_MEMBER");
