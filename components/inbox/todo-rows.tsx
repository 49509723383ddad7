import { Empty } from "@/components/ui/empty";
import { type Todo as Row, TodoList } from "@/components/ui/todo-list";
import type { Tone } from "@/components/ui/tones";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Exceptions } from "@/lib/kernel/calendar";
import type { Day } from "@/lib/kernel/clock";
import { hrefOf, type Todo, type Urgency, urgencyOf } from "@/lib/notifications/rules";

type TodoRowsProps = {
  locale: Locale;
  todos: readonly Todo[];
  today: Day;
  exceptions: Exceptions;
  /** The org acted in: a matter of another one says whose it is. */
  orgCode: string;
};

const tones: Record<Urgency["at"], Tone> = {
  late: "late",
  returned: "returned",
  today: "due",
  working: "due",
  open: "neutral",
};

export function TodoRows({ locale, todos, today, exceptions, orgCode }: TodoRowsProps) {
  const words = loadWords(locale, "inbox");
  if (todos.length === 0) return <Empty>{words("empty")}</Empty>;
  const rows = todos.map((todo, place): Row => {
    const urgency = urgencyOf(todo, today, exceptions);
    return {
      key: `${todo.kind}${todo.orgId}${todo.subjectId ?? ""}${place}`,
      tag: { tone: tones[urgency.at], label: words(`tags.${urgency.at}`, { days: urgency.days }) },
      title: words(`todos.${todo.kind}.title`, { count: todo.count, title: todo.title, period: period(todo) }),
      note: noteOf(locale, todo, orgCode),
      action: {
        href: hrefOf(todo),
        label: words(`todos.${todo.kind}.action`, { count: todo.count }),
        primary: place === 0,
      },
    };
  });
  return <TodoList todos={rows} />;
}

/** 2026Q2 reads 2 where the words say 第二季度. */
const period = ({ kind, detail }: Todo) => (kind === "REPORT_QUARTER" ? detail.slice(-1) : "0");

function noteOf(locale: Locale, todo: Todo, orgCode: string): string {
  const [words, shell] = [loadWords(locale, "inbox"), loadWords(locale, "shell")];
  const matter = words(`todos.${todo.kind}.note`, {
    count: todo.count,
    title: todo.title,
    detail: todo.kind === "REPORT_QUARTER" ? "" : todo.detail,
  });
  const held = todo.capacity ? todo.capacity + (todo.acting ? shell("acting") : "") : shell("member");
  const whose =
    todo.orgCode === orgCode && !todo.mine ? "" : words("inCapacity", { org: todo.orgName, capacity: held });
  return [matter, whose].filter(Boolean).join(" · ");
}
