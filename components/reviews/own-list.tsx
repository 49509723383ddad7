import { Empty } from "@/components/ui/empty";
import { type Todo, TodoList } from "@/components/ui/todo-list";
import { formatDeadline } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, daysBetween } from "@/lib/kernel/clock";
import type { OwnTarget } from "@/lib/reviews/reports/queries";

type Props = { locale: Locale; today: Day; targets: readonly OwnTarget[]; homes: readonly string[] };

/** A member's reviews in every org at once: what to write, what was said (LIFE-05). */
export function OwnList({ locale, today, targets, homes }: Props) {
  const words = loadWords(locale, "reviews");
  if (targets.length === 0) return <Empty>{words("notes.noOwn")}</Empty>;
  return <TodoList todos={targets.map((target) => todo(locale, today, target, homes))} />;
}

function todo(locale: Locale, today: Day, target: OwnTarget, homes: readonly string[]): Todo {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  const { orgCode, targetId, closesOn, reviewState, reportState, roundState, targetState } = target;
  const waiting = reviewState === null && reportState !== "SUBMITTED" && roundState === "OPEN" && targetState === "DUE";
  const unread = reviewState !== null && !target.answered;
  const place = homes.includes(orgCode)
    ? `/me/reviews/${targetId}?org=${orgCode}`
    : `/o/${orgCode}/reviews/received/${targetId}`;
  return {
    key: targetId,
    tag: tagOf(locale, today, target, waiting),
    title: target.roundTitle,
    note: `${target.orgName} · ${words("fields.report")} ${words(`reportStates.${reportState ?? "NONE"}`)}${waiting ? ` · ${formatDeadline(locale, daysBetween(today, closesOn))}` : ""}`,
    action: {
      href: place,
      label: waiting ? words("sections.report") : common("buttons.open"),
      primary: waiting || unread,
    },
  };
}

function tagOf(
  locale: Locale,
  today: Day,
  { reviewState, targetState, closesOn }: OwnTarget,
  waiting: boolean,
): Todo["tag"] {
  const words = loadWords(locale, "reviews");
  if (reviewState) return { tone: "ok", label: words(`reviewStates.${reviewState}`) };
  if (targetState === "EXEMPTED") return { tone: "neutral", label: words("standings.EXEMPTED") };
  if (waiting && closesOn < today) return { tone: "late", label: words("standings.OVERDUE") };
  return { tone: "due", label: words("standings.DUE") };
}
