import { type Actor, holds } from "@/lib/kernel/actor";

/** Sheets are kept by heads and the party-affairs officer, at home; everybody below fills what is in force. */
export const keepsSheets = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");
