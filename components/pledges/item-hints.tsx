import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { type Draft, qualityHints, vagueWords } from "@/lib/pledges/items/rules";

type ItemHintsProps = { locale: Locale; draft: Draft; lenient: boolean; today: Day };

/** 承诺质量提示: what could be said more plainly; it stops nobody. */
export function ItemHints({ locale, draft, lenient, today }: ItemHintsProps) {
  const words = loadWords(locale, "pledges");
  const hints = qualityHints(draft, { lenient, today });
  if (hints.length === 0) return null;
  return (
    <Notice tone="warn" title={words("item.hintsTitle")}>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>
            {hint === "VAGUE"
              ? words("hints.VAGUE", { words: vagueWords(draft.text).join(words("comma")) })
              : words(`hints.${hint}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
