import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Due, Sorted } from "@/lib/pledges/reminders/rules";

export type Reminder = { org: string; today: Day; members: readonly string[]; due: Sorted };

/** Plain text ready to paste into a chat: no mark-up, a line an item, calm words. */
export function reminderText(locale: Locale, { org, today, members, due }: Reminder): string {
  const words = loadWords(locale, "pledges");
  const line = ({ who, text, dueOn }: Due, place: number) =>
    words("remind.line", { place: place + 1, who, text, day: formatDay(locale, dueOn) });
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? ["", title, ...lines] : []);
  return [
    words("remind.head", { org, day: formatDay(locale, today) }),
    ...part(words("remind.soon"), due.soon.map(line)),
    ...part(words("remind.past"), [...due.inGrace, ...due.opened].map(line)),
    ...part(words("remind.unpledged"), members.length > 0 ? [members.join("、")] : []),
    "",
    words("remind.foot"),
  ].join("\n");
}
