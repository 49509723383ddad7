import type { Actor } from "@/lib/kernel/actor";
import { isExaminer, keepsRecords, mayWrite, type Standing } from "../policy";

/** An item stands where its pledge stands; `claimedBy` is who last brought evidence. */
export type ItemStanding = Standing & { claimedBy: string | null };

/** Says how it goes: the pledger, or somebody who keeps the org's records for them. */
export const mayReport = (actor: Actor, item: ItemStanding): boolean =>
  mayWrite(actor, item) || keepsRecords(actor, item.orgId);

/** INV-06: fulfilment is judged by an examiner who did not claim it. */
export const mayConfirm = (actor: Actor, item: ItemStanding): boolean | "OWN_WORK" =>
  item.claimedBy === actor.personId ? "OWN_WORK" : isExaminer(actor, item);
