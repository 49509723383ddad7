import { type Actor, holds } from "@/lib/kernel/actor";

export type Owned = { orgId: string };

/** The office prepares: rounds, slips, returned slips. A superior only looks. */
export const preparesRounds = (actor: Actor, { orgId }: Owned): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

/** Opening and closing are the head's: after them nothing can be taken back. */
export const headsOrg = (actor: Actor, { orgId }: Owned): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY");
