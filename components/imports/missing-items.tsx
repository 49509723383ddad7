import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { MissingItem } from "@/lib/imports/pledges/queries";

type MissingItemsProps = { locale: Locale; org: string; items: readonly MissingItem[] };

/** What stands in the ledger and not in the file: told, never taken away. */
export function MissingItems({ locale, org, items }: MissingItemsProps) {
  const words = loadWords(locale, "imports");
  if (items.length === 0) return null;
  return (
    <Section title={words("check.missing", { count: items.length })}>
      <p className="mb-2 text-sm text-ink-2">{words("check.missingNote")}</p>
      <details>
        <summary className="inline-flex min-h-target cursor-pointer items-center underline underline-offset-4">
          {words("check.missingShow")}
        </summary>
        <ul className="border border-line bg-sheet">
          {items.map(({ id, pledgeId, person, number, text }) => (
            <li key={id} className="border-line px-4 py-2 not-first:border-t">
              <a
                href={`/o/${org}/pledges/${pledgeId}#item-${number}`}
                className="inline-flex min-h-target items-center gap-3 underline-offset-4 hover:underline"
              >
                <span className="shrink-0 font-semibold">{person}</span>
                <span>{text}</span>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
