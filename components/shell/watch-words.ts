import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function watchWords(locale: Locale) {
  const words = loadWords(locale, "access");
  return {
    soon: words("watch.soon"),
    soonNote: words("watch.soonNote"),
    stay: words("watch.stay"),
    over: words("watch.over"),
    overNote: words("watch.overNote"),
    again: words("watch.again"),
    back: words("watch.back"),
    later: words("watch.later"),
  };
}
