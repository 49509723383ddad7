import { type Actor, holds } from "@/lib/kernel/actor";

export type LetterEnds = { orgId: string; issuerOrgId: string };

/** 责任状 is given by the head of the direct superior, acting at home there. */
export const isGiver = (actor: Actor, { issuerOrgId }: LetterEnds): boolean =>
  actor.capacity === "HOME" && holds(actor, issuerOrgId, "SECRETARY", "DEPUTY_SECRETARY");

/** Signed by the head who answers for it; a deputy does not sign. */
export const isSigner = (actor: Actor, { orgId }: LetterEnds): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY");
