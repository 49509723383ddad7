import type { Day } from "@/lib/kernel/clock";
import type { ReminderTopic } from "../mail/schema";
import { hrefOf, type Todo, type TodoKind } from "../rules";

type Gathering = { topic: ReminderTopic; desk: string; mine?: string };

/** For every kind of matter its topic, and the page that lists all of them. */
const gatherings: Record<TodoKind, Gathering> = {
  PLEDGE_EXAMINE: { topic: "QUEUE", desk: "pledges/examine" },
  PLEDGE_PUBLISH: { topic: "QUEUE", desk: "pledges/examine" },
  PLEDGE_RETURNED: { topic: "RETURNED", desk: "pledges", mine: "/me/pledges" },
  PLEDGE_PROPOSED: { topic: "RETURNED", desk: "pledges", mine: "/me/pledges" },
  EXTENSION_DECIDE: { topic: "QUEUE", desk: "pledges/examine" },
  REPORT_RETURNED: { topic: "RETURNED", desk: "reports" },
  PLEDGE_MAKE: { topic: "DUE", desk: "pledges", mine: "/me/pledges" },
  ITEM_CONFIRM: { topic: "QUEUE", desk: "pledges/examine" },
  ITEM_OVERDUE: { topic: "DUE", desk: "pledges/reminders", mine: "/me/pledges" },
  DUTY_REPORT: { topic: "DUE", desk: "reviews", mine: "/me/reviews" },
  REVIEW_MEMBERS: { topic: "QUEUE", desk: "reviews" },
  REVIEW_SUBORDINATES: { topic: "QUEUE", desk: "reviews" },
  REVIEW_RECEIVED: { topic: "RETURNED", desk: "reviews", mine: "/me/reviews" },
  TYPED_CONFIRM: { topic: "QUEUE", desk: "reviews" },
  OBJECTION_REPLY: { topic: "QUEUE", desk: "reviews" },
  RECTIFY: { topic: "DUE", desk: "rectifications" },
  RECTIFY_VERIFY: { topic: "QUEUE", desk: "rectifications" },
  RECTIFY_CLOSE: { topic: "QUEUE", desk: "rectifications" },
  ADOPT: { topic: "ORG", desk: "campaigns" },
  ADOPTION_APPROVE: { topic: "QUEUE", desk: "campaigns" },
  REPORT_QUARTER: { topic: "ORG", desk: "reports" },
  EVALUATION_CLOSE: { topic: "ORG", desk: "evaluations" },
  NOTICE_END: { topic: "ORG", desk: "commendations" },
  OBJECTION: { topic: "QUEUE", desk: "commendations" },
  TRANSFER_RECEIVE: { topic: "QUEUE", desk: "people/transfers" },
  HANDOVER_TAKE: { topic: "QUEUE", desk: "people/elections" },
  URGE_ANSWER: { topic: "DUE", desk: "supervision" },
  LETTER_SIGN: { topic: "QUEUE", desk: "supervision/letters" },
  CADENCE_TASK: { topic: "ORG", desk: "supervision/cadences" },
  CIRCULAR_ANSWER: { topic: "ORG", desk: "supervision/circulars" },
  CASE_DECIDE: { topic: "QUEUE", desk: "supervision/cases" },
  RECTIFY_ESCALATED: { topic: "QUEUE", desk: "rectifications" },
  OPINION_NEW: { topic: "QUEUE", desk: "noticeboard" },
  OPINION_ANSWER: { topic: "DUE", desk: "noticeboard" },
  ADVICE_DECIDE: { topic: "QUEUE", desk: "rectifications/advice" },
};

/** Matters of one kind in one organisation, told in one line. */
export type DigestLine = {
  kind: TodoKind;
  todos: readonly [Todo, ...Todo[]];
  count: number;
  late: number;
  /** The earliest day any of them is due. */
  dueOn: Day | null;
  href: string;
};

/** The page that lists a kind whole; a single matter leads to itself. */
function lineHref(todos: readonly [Todo, ...Todo[]]): string {
  const [first] = todos;
  if (todos.length === 1) return hrefOf(first);
  const { desk, mine } = gatherings[first.kind];
  return first.mine && mine ? `${mine}?org=${first.orgCode}` : `/o/${first.orgCode}/${desk}`;
}

/** What waits, a line a kind and organisation instead of fifteen items; in the order the first of each stood in. */
export function gather(todos: readonly Todo[], today: Day, muted: readonly string[] = []): DigestLine[] {
  const groups = new Map<string, [Todo, ...Todo[]]>();
  for (const todo of todos) {
    if (muted.includes(gatherings[todo.kind].topic)) continue;
    const key = `${todo.kind}/${todo.orgId}/${todo.mine}`;
    const known = groups.get(key);
    if (known) known.push(todo);
    else groups.set(key, [todo]);
  }
  return [...groups.values()].map((own) => ({
    kind: own[0].kind,
    todos: own,
    count: own.reduce((sum, { count }) => sum + count, 0),
    late: own.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    dueOn: own.map(({ dueOn }) => dueOn).sort((a, b) => (a ?? "9").localeCompare(b ?? "9"))[0] ?? null,
    href: lineHref(own),
  }));
}
