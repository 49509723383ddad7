import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Phrase } from "@/lib/orgs/phrases/queries";
import type { Offered } from "@/lib/pledges/copies/queries";
import type { PledgeRow } from "@/lib/pledges/queries";
import { LiveHints } from "./live-hints";
import { OfferedWordings } from "./offered-wordings";
import { isLenient } from "./pledge-items";

type WritingHelpProps = {
  locale: Locale;
  pledge: PledgeRow;
  lastYear: readonly Offered[];
  phrases: readonly Phrase[];
  today: Day;
};

/** What stands above the fields of an item: last year's, ready phrases, and hints while one types. */
export function WritingHelp({ locale, pledge, lastYear, phrases, today }: WritingHelpProps) {
  const words = loadWords(locale, "pledges");
  const { hints, comma } = catalogues[locale].pledges;
  return (
    <>
      <OfferedWordings
        title={words("help.lastYear")}
        take={words("help.take")}
        offers={lastYear.map((item, place) => ({
          ...item,
          key: `last${place}`,
          note: words(item.kept ? "help.kept" : "help.notKept"),
        }))}
      />
      <OfferedWordings
        title={words("help.phrases")}
        take={words("help.take")}
        offers={phrases.map((item) => ({ ...item, key: item.source, note: item.checkedHow }))}
      />
      <LiveHints
        lenient={isLenient(pledge)}
        today={today}
        words={{ title: words("item.hintsTitle"), note: words("hints.note"), comma, hints }}
      />
    </>
  );
}
