import type { Entry } from "@/lib/campaigns/calendars/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** One entry in words: what ends, is due or is expected on that day. */
export function entryWords(locale: Locale, { kind, title, amount }: Pick<Entry, "kind" | "title" | "amount">): string {
  const words = loadWords(locale, "campaigns");
  if (kind === "ITEMS") return words("calendar.kinds.ITEMS", { count: amount });
  return `${words(`calendar.kinds.${kind}`, { count: amount })}：${title}`;
}
