import { type Actor, holds } from "@/lib/kernel/actor";

/** The secretary, and the technical administrator, decide for their own organisation. */
export const keepsSettings = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, "SECRETARY", "ADMINISTRATOR");

/** Who reads what the organisation publishes is for its head alone to say (LIFE-11). */
export const decidesPublication = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, "SECRETARY");
