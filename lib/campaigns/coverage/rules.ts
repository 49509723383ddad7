import type { AdoptionState } from "../adoptions/lifecycle";

type Counts = Partial<Record<AdoptionState, number>>;

export const adoptionStates: readonly AdoptionState[] = ["APPROVED", "SUBMITTED", "RETURNED", "DRAFTING", "NOT_OPENED"];

export const reachedOf = (counts: Counts): number =>
  adoptionStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

/** From this share on a scheme reads like its superior's (CAM-43); it is pointed out, never refused. */
export const nearCopy = 85;
