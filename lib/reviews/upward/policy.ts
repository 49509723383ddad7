import { type Actor, holds } from "@/lib/kernel/actor";

/** REV-28: whose page it is: heads, as superiors of the level below, and the discipline head. What each row needs the database decides. */
export const readsUpward = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "DISCIPLINE_HEAD");
