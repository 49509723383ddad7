import { addDays, type Day, daysBetween } from "@/lib/kernel/clock";
import type { CadenceKind } from "./schema";

export type Due = { period: string; dueOn: Day };

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const two = (value: number): string => String(value).padStart(2, "0");
const monthEnd = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** 2026Q2: its first and last day. */
export function quarterSpan(quarter: string): { from: Day; to: Day } {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5))];
  return { from: `${year}-${two(number * 3 - 2)}-01`, to: monthEnd(year, number * 3) };
}

/** Weeks are counted by their Friday, which is when the week's dispatch is due: thirteen in a quarter (RPT-39). */
function weeks(from: Day, to: Day): Due[] {
  const first = addDays(from, (5 - weekday(from) + 7) % 7);
  const count = first > to ? 0 : Math.floor(daysBetween(first, to) / 7) + 1;
  return Array.from({ length: count }, (_, at) => {
    const dueOn = addDays(first, at * 7);
    return { period: `${dueOn.slice(0, 4)}W${two(Math.ceil(dayOfYear(dueOn) / 7))}`, dueOn };
  });
}

const dayOfYear = (day: Day): number => daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1;

function months(from: Day, to: Day): Due[] {
  const found: Due[] = [];
  for (let at: Day = `${from.slice(0, 7)}-01`; at <= to; at = addDays(monthEnd(yearOf(at), monthOf(at)), 1)) {
    found.push({ period: at.slice(0, 7), dueOn: monthEnd(yearOf(at), monthOf(at)) });
  }
  return found.filter(({ dueOn }) => dueOn >= from && dueOn <= to);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

const quarters = (from: Day, to: Day): Due[] =>
  months(from, to)
    .filter(({ dueOn }) => monthOf(dueOn) % 3 === 0)
    .map(({ dueOn }) => ({ period: `${dueOn.slice(0, 4)}Q${monthOf(dueOn) / 3}`, dueOn }));

/** SUP-06: what falls due between two days: weekly dispatch, monthly check, quarterly circular or visit. */
export function duesBetween(kind: CadenceKind, from: Day, to: Day): Due[] {
  if (kind === "WEEKLY_DISPATCH") return weeks(from, to);
  return kind === "MONTHLY_CHECK" ? months(from, to) : quarters(from, to);
}

export type TaskStanding = "DONE" | "MISSED" | "DUE" | "AHEAD";

/** A task is missed when its day has passed undone; due in the week before it. */
export function standingOf({ dueOn, doneOn }: { dueOn: Day; doneOn: Day | null }, today: Day): TaskStanding {
  if (doneOn) return "DONE";
  if (dueOn < today) return "MISSED";
  return daysBetween(today, dueOn) <= 7 ? "DUE" : "AHEAD";
}
