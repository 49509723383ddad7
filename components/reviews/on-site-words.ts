import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OfferedWords } from "./offered-words";

/** The words a device takes along; nothing is fetched in the village. */
export function onSiteWords(locale: Locale, offers: OfferedWords) {
  const words = loadWords(locale, "reviews");
  return {
    report: words("sections.report"),
    noReport: words("notes.reportMissing"),
    items: words("sections.items"),
    noItems: words("notes.noItems"),
    fulfilled: words("buckets.FULFILLED"),
    overdue: words("buckets.OVERDUE"),
    notDue: words("buckets.NOT_DUE"),
    last: words("sections.last"),
    noLast: words("notes.noLast"),
    corrections: words("sections.corrections"),
    noCorrections: words("notes.noCorrections"),
    opinions: words("sections.opinions"),
    noOpinions: words("notes.noOpinions"),
    achievements: words("fields.achievements"),
    shortcomings: words("fields.shortcomings"),
    direction: words("fields.direction"),
    scores: words("fields.scores"),
    phrases: words("fields.phrases"),
    offers,
    place: words("fields.place"),
    advice: words("fields.adviceOne"),
    adviceDueOn: words("fields.adviceDueOn"),
    choose: words("onSite.choose"),
    previous: words("onSite.previous"),
    next: words("onSite.next"),
    finish: words("onSite.finish"),
    done: words("onSite.done"),
    saved: words("onSite.saved"),
    waiting: words("onSite.waiting"),
    online: words("onSite.online"),
    offline: words("onSite.offline"),
    conflict: words("onSite.conflict"),
    needWhole: words("onSite.needWhole"),
    needReport: words("notes.noReport"),
    keys: words("onSite.keys"),
    /** {left} and {total} stay in the words. */
    counted: words.raw("onSite.counted"),
  };
}
export type OnSiteWords = ReturnType<typeof onSiteWords>;
