import { addDays, type Day, daysBetween } from "@/lib/kernel/clock";
import type { RectificationState } from "./lifecycle";

/** Days given to a rectification that a job opens for an overdue item. */
export const daysToCorrect = 15;

export const correctionDueOn = (today: Day): Day => addDays(today, daysToCorrect);

const working: readonly RectificationState[] = ["OPENED", "IN_PROGRESS"];
const done: readonly RectificationState[] = ["CLOSED", "CANCELLED"];

export const isSettled = (state: RectificationState): boolean => done.includes(state);

/** Only what its owner still works on can be late: once reported, the wait is the verifier's. */
export const isLate = (state: RectificationState, dueOn: Day, today: Day): boolean =>
  working.includes(state) && dueOn < today;

/** Days left, negative once late; null where no date presses any more. */
export const daysLeft = (state: RectificationState, dueOn: Day, today: Day): number | null =>
  isSettled(state) ? null : daysBetween(today, dueOn);

export type Escalation = "CONTACT" | "SUPERIOR" | "OWN_HEAD";

/** INV-09: a late one goes to the contact leader, then to the superior; a root org answers for itself. */
export function escalationOf(before: Escalation | null, above: { contact: boolean; parent: boolean }): Escalation {
  if (before === null && above.contact) return "CONTACT";
  return above.parent ? "SUPERIOR" : "OWN_HEAD";
}
