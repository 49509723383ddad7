import type { Actor } from "@/lib/kernel/actor";
import { keepsRoll } from "../policy";

/** Where the two ends of a transfer are, seen from the org acted in. */
export type TransferEnds = { fromOrgId: string; toOrgId: string | null; hereId: string };

const keepsHere = (actor: Actor, orgId: string | null, hereId: string): boolean =>
  orgId === hereId && keepsRoll(actor, { orgId: hereId });

/** The receiving branch answers. */
export const receives = (actor: Actor, { toOrgId, hereId }: TransferEnds): boolean => keepsHere(actor, toOrgId, hereId);

/** The sending branch calls back. */
export const sends = (actor: Actor, { fromOrgId, hereId }: TransferEnds): boolean =>
  keepsHere(actor, fromOrgId, hereId);

/** To a branch outside the tree: the sender confirms by the receipt that came back. */
export const confirms = (actor: Actor, ends: TransferEnds): boolean => ends.toOrgId === null && sends(actor, ends);
