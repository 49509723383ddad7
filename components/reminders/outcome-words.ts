import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const outcomes = ["SENT", "NOTHING", "GIVEN_UP", "UNKNOWN"] as const;
const faults = ["UNREACHABLE", "ADDRESS", "SIGNATURE", "TOO_MANY", "SERVER", "MAILBOX", "LOGIN"] as const;

/** How a reminder ended, in plain words; what went wrong stands beside it. */
export function outcomeWords(locale: Locale, outcome: string | null, fault: string): string {
  const words = loadWords(locale, "reminders");
  const ended = words(`outcomes.${outcomes.find((known) => known === outcome) ?? "WAITING"}`);
  const wrong = faults.find((known) => known === fault);
  return wrong && outcome !== "SENT" ? `${ended}：${words(`faults.${wrong}`)}` : ended;
}
