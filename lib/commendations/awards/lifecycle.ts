import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsIssuer, type Issued } from "../policy";

export type AwardState = "GRANTED" | "REVOKED" | "HANDED_ON";

export type AwardSubject = Issued & { state: AwardState; slot: string | null };

/** AWD-14: only what rotates is handed on. */
const passesOn = (actor: Actor, award: AwardSubject) => award.slot !== null && headsIssuer(actor, award);

export const awardLifecycle = lifecycle<AwardState, AwardSubject>()("GRANTED", {
  revoke: { from: ["GRANTED"], to: "REVOKED", by: headsIssuer },
  hand_on: { from: ["GRANTED"], to: "HANDED_ON", by: passesOn },
});
