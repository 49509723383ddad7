import { type Actor, type DutyKind, holds } from "@/lib/kernel/actor";

type Here = { orgId: string };

/** Keeps the roll: heads and the party-affairs officer, acting at home (LIFE-10). */
export const keepsRoll = (actor: Actor, { orgId }: Here): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

/** Seats that carry power over others: filled and emptied by the secretary alone. */
const seats: readonly DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY", "DISCIPLINE_HEAD", "ADMINISTRATOR"];

/** The kinds of duty this actor may begin or end here. */
export const dutiesKept = (actor: Actor, here: Here, kinds: readonly DutyKind[]): DutyKind[] =>
  keepsRoll(actor, here) ? kinds.filter((kind) => !seats.includes(kind) || holds(actor, here.orgId, "SECRETARY")) : [];

/** Nobody appoints or dismisses themselves. */
export const mayKeepDuty = (
  actor: Actor,
  here: Here,
  duty: { kind: DutyKind; personId: string },
): boolean | "OWN_WORK" =>
  duty.personId === actor.personId ? "OWN_WORK" : dutiesKept(actor, here, [duty.kind]).length > 0;
