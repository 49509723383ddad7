import { Empty } from "@/components/ui/empty";
import { type Todo as Row, TodoList } from "@/components/ui/todo-list";
import type { Tone } from "@/components/ui/tones";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Exceptions } from "@/lib/kernel/calendar";
import type { Day } from "@/lib/kernel/clock";
import { type DigestLine, gather } from "@/lib/notifications/digests/rules";
import { lineWords } from "@/lib/notifications/mail/wording";
import { hrefOf, type Todo, type Urgency, urgencyOf } from "@/lib/notifications/rules";

type TodoRowsProps = {
  locale: Locale;
  todos: readonly Todo[];
  today: Day;
  exceptions: Exceptions;
  /** The org acted in: a matter of another one says whose it is. */
  orgCode: string;
  /** More than so many of one kind are told in one line. */
  gatherOver?: number;
};

const shownOfMany = 3;

const tones: Record<Urgency["at"], Tone> = {
  late: "late",
  returned: "returned",
  proposed: "returned",
  today: "due",
  working: "due",
  open: "neutral",
};

export function TodoRows({ gatherOver = Number.POSITIVE_INFINITY, ...props }: TodoRowsProps) {
  const { locale, todos, today } = props;
  if (todos.length === 0) return <Empty>{loadWords(locale, "inbox")("empty")}</Empty>;
  const rows = gather(todos, today).flatMap((line) =>
    line.todos.length > gatherOver ? [gathered(props, line)] : line.todos.map((todo) => single(props, todo)),
  );
  return <TodoList todos={rows.map((row, place) => ({ ...row, action: { ...row.action, primary: place === 0 } }))} />;
}

type Drawn = Omit<TodoRowsProps, "todos" | "gatherOver">;

function single({ locale, today, exceptions, orgCode }: Drawn, todo: Todo): Row {
  const words = loadWords(locale, "inbox");
  const urgency = urgencyOf(todo, today, exceptions);
  return {
    key: `${todo.kind}${todo.orgId}${todo.subjectId ?? ""}${todo.title}${todo.detail}${todo.mine}`,
    tag: { tone: tones[urgency.at], label: words(`tags.${urgency.at}`, { days: urgency.days }) },
    title: words(`todos.${todo.kind}.title`, { ...figuresOf(todo), period: period(todo) }),
    note: noteOf(locale, todo, orgCode),
    action: { href: hrefOf(todo), label: words(`todos.${todo.kind}.action`, { count: todo.count }) },
  };
}

/** Fifteen of a kind in one line: how many, how many of them late, the first of them by name. */
function gathered({ locale, today, exceptions, orgCode }: Drawn, line: DigestLine): Row {
  const words = loadWords(locale, "inbox");
  const [first] = line.todos;
  const urgency = urgencyOf({ ...first, dueOn: line.dueOn }, today, exceptions);
  const shown = line.todos.slice(0, shownOfMany).map(({ title, detail }) => title || detail);
  const titles = words("gathered", { titles: shown.join("；"), more: line.todos.length > shownOfMany ? "yes" : "no" });
  return {
    key: `${line.kind}${first.orgId}${first.mine}`,
    tag: { tone: tones[urgency.at], label: words(`tags.${urgency.at}`, { days: urgency.days }) },
    title: lineWords(locale, line),
    note: [titles, whoseOf(locale, first, orgCode)].filter(Boolean).join(" · "),
    action: { href: line.href, label: words(`todos.${line.kind}.action`, { count: line.count }) },
  };
}

const figuresOf = ({ count, title, detail }: Todo) => ({ count, title, detail });

/** 2026Q2 reads 2 where the words say 第二季度. */
const period = ({ kind, detail }: Todo) => (kind === "REPORT_QUARTER" ? detail.slice(-1) : "0");

function noteOf(locale: Locale, todo: Todo, orgCode: string): string {
  const words = loadWords(locale, "inbox");
  const matter = words(`todos.${todo.kind}.note`, {
    count: todo.count,
    title: todo.title,
    detail: todo.kind === "REPORT_QUARTER" ? "" : todo.detail,
  });
  return [matter, whoseOf(locale, todo, orgCode)].filter(Boolean).join(" · ");
}

function whoseOf(locale: Locale, { capacity, acting, orgCode, orgName, mine }: Todo, here: string): string {
  const [words, shell] = [loadWords(locale, "inbox"), loadWords(locale, "shell")];
  const held = capacity ? capacity + (acting ? shell("acting") : "") : shell("member");
  return orgCode === here && !mine ? "" : words("inCapacity", { org: orgName, capacity: held });
}
