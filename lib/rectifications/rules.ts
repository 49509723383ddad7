import { type Day, daysBetween } from "@/lib/kernel/clock";

export type SourceKind = "REVIEW" | "EVALUATION" | "OVERDUE_PLEDGE" | "OPINION" | "SUPERVISION" | "SELF_CHECK";
export type RectificationState = "OPENED" | "IN_PROGRESS" | "REPORTED" | "VERIFIED" | "CLOSED" | "CANCELLED";

/** What people said when asked again after the last verification. */
export type Answers = { satisfied: number; basically: number; dissatisfied: number; unknown: number };

const raisedByMasses: readonly SourceKind[] = ["OPINION", "EVALUATION"];
export const isRaisedByMasses = (source: SourceKind): boolean => raisedByMasses.includes(source);

/** 群众回访: at least one answer, and eight of ten who know are content. Other matters ask nobody. */
export function areContent(source: SourceKind, { satisfied, basically, dissatisfied }: Answers): boolean {
  if (!isRaisedByMasses(source)) return true;
  const content = satisfied + basically;
  return content > 0 && content * 10 >= (content + dissatisfied) * 8;
}

/** How long ago something open was opened, in bands of days: each begins with its own day. */
export const ageBands = { week: 0, fortnight: 8, month: 16, older: 31 } as const;
export type AgeBand = keyof typeof ageBands;

/** Kinds of org that work through others; their pages show the next lower ones first. */
export const leadsLower = (kind: string): boolean => kind === "GENERAL_BRANCH" || !kind.endsWith("BRANCH");

/** SUP-05: the share struck off, null where nothing was opened. */
export const closedShare = ({ total, closed }: { total: number; closed: number }): number | null =>
  total === 0 ? null : closed / total;

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
