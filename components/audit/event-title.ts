import type { LoggedEvent } from "@/lib/audit/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const named = ["subject", "name", "title", "pledger", "person", "org"] as const;

/** What the event is about, where its facts say so. */
export function eventSubject({ facts }: Pick<LoggedEvent, "facts">): string {
  const key = named.find((name) => typeof facts[name] === "string" && facts[name] !== "");
  return key ? String(facts[key]) : "";
}

/** One sentence for what happened: 周敬和 审定承诺书：林知远. A kind without words does not compile here. */
export function eventTitle(locale: Locale, event: LoggedEvent): string {
  const words = loadWords(locale, "audit");
  const who = event.actorName ?? words(event.actorKind === "JOB" ? "job" : "operator");
  const about = eventSubject(event);
  const subject = about === event.actorName ? "" : about;
  const act = words(`events.${event.kind}`);
  return subject ? words("sentenceAbout", { who, act, subject }) : words("sentence", { who, act });
}
