import { type Actor, type DutyKind, holds } from "@/lib/kernel/actor";

const keepers: readonly DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY", "OFFICER"];
const supervisors: readonly DutyKind[] = [...keepers, "LEADER", "DISCIPLINE_HEAD", "SUPERVISOR"];

/** Keeps projects, cadences and draws, at home: the head's office. */
export const keepsCadence = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, ...keepers);

/** Supervises for this org (SUP-08): its heads, leaders, discipline head and supervisors; no standing group is needed. */
export const supervises = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, ...supervisors);
