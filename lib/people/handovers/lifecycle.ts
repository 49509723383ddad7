import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";

export type HandoverState = "OFFERED" | "TAKEN";
export type Handover = { state: HandoverState; toPersonId: string };

const comesIn = (actor: Actor, { toPersonId }: Handover): boolean =>
  actor.capacity === "HOME" && actor.personId === toPersonId;

/** 工作移交: listed when the office changes hands, taken over by the successor with one confirmation (LIFE-04). */
export const handoverLifecycle = lifecycle<HandoverState, Handover>()("OFFERED", {
  take: { from: ["OFFERED"], to: "TAKEN", by: comesIn },
});
