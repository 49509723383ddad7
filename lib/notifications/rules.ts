import { type Exceptions, workingDaysUntil } from "@/lib/kernel/calendar";
import { addDays, type Day, daysBetween } from "@/lib/kernel/clock";

export const todoKinds = [
  "PLEDGE_EXAMINE",
  "PLEDGE_PUBLISH",
  "PLEDGE_RETURNED",
  "PLEDGE_PROPOSED",
  "EXTENSION_DECIDE",
  "REPORT_RETURNED",
  "PLEDGE_MAKE",
  "ITEM_CONFIRM",
  "ITEM_OVERDUE",
  "DUTY_REPORT",
  "REVIEW_MEMBERS",
  "REVIEW_SUBORDINATES",
  "REVIEW_RECEIVED",
  "TYPED_CONFIRM",
  "OBJECTION_REPLY",
  "RECTIFY",
  "RECTIFY_VERIFY",
  "RECTIFY_CLOSE",
  "ADOPT",
  "ADOPTION_APPROVE",
  "REPORT_QUARTER",
  "EVALUATION_CLOSE",
  "NOTICE_END",
  "OBJECTION",
  "TRANSFER_RECEIVE",
  "HANDOVER_TAKE",
  "URGE_ANSWER",
  "LETTER_SIGN",
  "CADENCE_TASK",
  "CIRCULAR_ANSWER",
  "CASE_DECIDE",
  "RECTIFY_ESCALATED",
  "OPINION_NEW",
  "OPINION_ANSWER",
  "ADVICE_DECIDE",
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** One matter the person may act on; `mine` is a member's own, without an office. */
export type Todo = {
  kind: TodoKind;
  orgId: string;
  orgCode: string;
  orgName: string;
  capacity: string | null;
  acting: boolean;
  mine: boolean;
  subjectId: string | null;
  title: string;
  detail: string;
  dueOn: Day | null;
  count: number;
};

const mine: Partial<Record<TodoKind, (todo: Todo) => string>> = {
  PLEDGE_MAKE: () => "/me/pledges",
  PLEDGE_RETURNED: () => "/me/pledges",
  PLEDGE_PROPOSED: () => "/me/pledges",
  ITEM_OVERDUE: () => "/me/pledges",
  DUTY_REPORT: ({ subjectId }) => `/me/reviews/${subjectId}`,
  REVIEW_RECEIVED: ({ subjectId }) => `/me/reviews/${subjectId}`,
};

const desk: Record<TodoKind, (todo: Todo) => string> = {
  PLEDGE_EXAMINE: () => "pledges/examine",
  PLEDGE_PUBLISH: ({ count, subjectId }) => (count > 1 ? "pledges/examine" : `pledges/${subjectId}`),
  PLEDGE_RETURNED: ({ subjectId }) => `pledges/${subjectId}`,
  PLEDGE_PROPOSED: ({ subjectId }) => `pledges/${subjectId}`,
  EXTENSION_DECIDE: ({ subjectId }) => `pledges/${subjectId}`,
  REPORT_RETURNED: () => "reports",
  PLEDGE_MAKE: () => "pledges",
  ITEM_CONFIRM: ({ subjectId }) => `pledges/${subjectId}`,
  ITEM_OVERDUE: ({ subjectId }) => `pledges/${subjectId}`,
  DUTY_REPORT: ({ subjectId }) => `reviews/received/${subjectId}`,
  REVIEW_MEMBERS: ({ subjectId }) => `reviews/${subjectId}`,
  REVIEW_SUBORDINATES: ({ subjectId }) => `reviews/${subjectId}`,
  REVIEW_RECEIVED: ({ subjectId }) => `reviews/received/${subjectId}`,
  TYPED_CONFIRM: ({ subjectId }) => `reviews/${subjectId}`,
  OBJECTION_REPLY: ({ subjectId }) => `reviews/${subjectId}`,
  RECTIFY: ({ subjectId }) => `rectifications/${subjectId}`,
  RECTIFY_VERIFY: ({ subjectId }) => `rectifications/${subjectId}`,
  RECTIFY_CLOSE: ({ subjectId }) => `rectifications/${subjectId}`,
  ADOPT: () => "campaigns",
  ADOPTION_APPROVE: () => "campaigns",
  REPORT_QUARTER: () => "reports",
  EVALUATION_CLOSE: ({ subjectId }) => `evaluations/${subjectId}`,
  NOTICE_END: ({ subjectId }) => `commendations/notices/${subjectId}`,
  OBJECTION: ({ subjectId }) => `commendations/notices/${subjectId}`,
  TRANSFER_RECEIVE: () => "people/transfers",
  HANDOVER_TAKE: ({ subjectId }) => `people/handovers/${subjectId}`,
  URGE_ANSWER: ({ subjectId }) => `supervision/visits/${subjectId}`,
  LETTER_SIGN: ({ subjectId }) => `supervision/letters/${subjectId}`,
  CADENCE_TASK: () => "supervision/cadences",
  CIRCULAR_ANSWER: ({ subjectId }) => `supervision/circulars/${subjectId}`,
  CASE_DECIDE: () => "supervision/cases",
  ADVICE_DECIDE: () => "rectifications/advice",
  RECTIFY_ESCALATED: ({ count, subjectId }) =>
    count > 1 ? "rectifications?reach=below&group=late" : `rectifications/${subjectId}`,
  OPINION_NEW: ({ count, subjectId }) => (count > 1 ? "noticeboard?show=OPEN" : `noticeboard/opinions/${subjectId}`),
  OPINION_ANSWER: ({ subjectId }) => `noticeboard/opinions/${subjectId}`,
};

/** Where the matter is done: in the org it belongs to, in the capacity it is done in (LIFE-05). */
export function hrefOf(todo: Todo): string {
  const own = todo.mine ? mine[todo.kind] : undefined;
  return own ? `${own(todo)}?org=${todo.orgCode}` : `/o/${todo.orgCode}/${desk[todo.kind](todo)}`;
}

export type Urgency =
  | { at: "late" | "working"; days: number }
  | { at: "today" | "returned" | "proposed" | "open"; days: 0 };

export function urgencyOf(todo: Todo, today: Day, exceptions: Exceptions): Urgency {
  if (todo.kind === "PLEDGE_RETURNED" || todo.kind === "REPORT_RETURNED") return { at: "returned", days: 0 };
  if (todo.kind === "PLEDGE_PROPOSED") return { at: "proposed", days: 0 };
  if (!todo.dueOn) return { at: "open", days: 0 };
  if (todo.dueOn < today) return { at: "late", days: daysBetween(todo.dueOn, today) };
  if (todo.dueOn === today) return { at: "today", days: 0 };
  return { at: "working", days: workingDaysUntil(today, todo.dueOn, exceptions) };
}

const ranks: Record<Urgency["at"], number> = { late: 0, returned: 1, proposed: 1, today: 2, working: 3, open: 4 };
const aboveFirst: readonly TodoKind[] = ["ADOPTION_APPROVE", "REVIEW_SUBORDINATES", "RECTIFY_VERIFY", "PLEDGE_EXAMINE"];

/** What presses first; whoever leads lower organisations sees what those wait for before everything else. */
export function inOrder(todos: readonly Todo[], today: Day, leads: boolean): Todo[] {
  const none: Exceptions = new Map();
  const rank = (todo: Todo) => {
    const queue = leads && aboveFirst.includes(todo.kind) ? aboveFirst.indexOf(todo.kind) : aboveFirst.length;
    return queue * 10 + ranks[urgencyOf(todo, today, none).at];
  };
  return [...todos].sort((a, b) => rank(a) - rank(b) || (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9"));
}

/** The last day to ask the calendar for; working days further off are not shown one by one. */
export const horizonOf = (today: Day): Day => addDays(today, 120);
