import ical from "ical-generator";
import { type Entry, hrefOf } from "@/lib/campaigns/calendars/rules";
import { entryWords } from "./entry-words";

type Content = { org: string; code: string; person: string; entries: readonly Entry[] };

/** What is still to come, as other calendars read it. Days are whole days: noon lies on the same day in every zone that a server may run in. */
export function feedText({ org, code, person, entries }: Content, origin: string): string {
  const calendar = ical({ name: `${org} · ${person}` });
  for (const entry of entries.filter(({ done }) => !done)) {
    calendar.createEvent({
      id: `${entry.kind}-${entry.subjectId ?? ""}-${entry.day}-${code}@zhengyou`,
      start: new Date(`${entry.day}T12:00:00Z`),
      allDay: true,
      summary: entryWords("zh-CN", entry),
      url: `${origin}/o/${code}/${hrefOf(entry)}`,
    });
  }
  return calendar.toString();
}
