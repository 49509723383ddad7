import type { Actor } from "@/lib/kernel/actor";
import { type Owned, runsCampaign } from "../policy";

/** Taken away by the office, or by whoever added it. */
export const removesEvidence = (actor: Actor, file: Owned & { addedByPersonId: string }): boolean =>
  runsCampaign(actor, file) || file.addedByPersonId === actor.personId;
