import { type Actor, holds } from "@/lib/kernel/actor";

/** Who speaks for the organisation in its chat group: its heads and the party-affairs officer. */
export const keepsReminders = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");
