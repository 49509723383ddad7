import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PairingSum } from "@/lib/supervision/pairings/queries";

/** RPT-15: 投入帮扶资金15余万元: whole ten thousands are put so, and a sum of which a part was not counted to the last says it. */
export function pairingSentence(locale: Locale, { organs, branches, funds, approximate, deeds }: PairingSum): string {
  const words = loadWords(locale, "supervision");
  const tenThousands = funds >= 10_000 && (approximate || funds % 10_000 === 0);
  const count = formatNumber(locale, tenThousands ? Math.floor(funds / 10_000) : funds);
  const money = words(`contacts.sum.${tenThousands ? "tenThousands" : "yuan"}`, {
    count: approximate ? words("contacts.sum.odd", { count }) : count,
  });
  return words("contacts.sum.sentence", { organs, branches, money, deeds });
}
