import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Due, SilentMember, Sorted } from "@/lib/pledges/reminders/rules";

export type Reminder = {
  org: string;
  today: Day;
  /** False for an organisation that does not publish: its chat is told figures, no names and no matters (LIFE-11). */
  open: boolean;
  members: readonly SilentMember[];
  due: Sorted;
};

/** Plain text ready for a chat: no mark-up, a line an item, calm words. */
export function reminderText(locale: Locale, { org, today, open, members, due }: Reminder): string {
  const words = loadWords(locale, "pledges");
  const some = words("remind.someone");
  const line = ({ who, hidden, text, dueOn }: Due, place: number) =>
    words("remind.line", { place: place + 1, who: hidden ? some : who, text, day: formatDay(locale, dueOn) });
  const past = [...due.inGrace, ...due.opened];
  const part = (title: string, lines: readonly string[], all: readonly unknown[]) => {
    if (all.length === 0) return [];
    return open ? ["", title, ...lines] : [words("remind.only", { title, count: all.length })];
  };
  return [
    words("remind.head", { org, day: formatDay(locale, today) }),
    ...part(words("remind.soon"), due.soon.map(line), due.soon),
    ...part(words("remind.past"), past.map(line), past),
    ...part(words("remind.unpledged"), [namesOf(members, some)], members),
    "",
    words("remind.foot"),
  ].join("\n");
}

const namesOf = (members: readonly SilentMember[], some: string) =>
  members.map(({ name, hidden }) => (hidden ? some : name)).join("、");

export const isNothing = ({ due, members }: Pick<Reminder, "due" | "members">): boolean =>
  due.soon.length + due.inGrace.length + due.opened.length + members.length === 0;
