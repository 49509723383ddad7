import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Day } from "@/lib/kernel/clock";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { BucketTag } from "./bucket-tag";
import { QuickProgress } from "./quick-progress";

type OwnItemsProps = {
  locale: Locale;
  items: readonly ItemRow[];
  today: Day;
  href: (item: ItemRow) => string;
};

/** A member's items as rows for a thumb; each whole row opens its page. */
export function OwnItems({ locale, items, today, href }: OwnItemsProps) {
  return (
    <ul className="mb-5 border border-line bg-sheet">
      {items.map((item) => (
        <li key={item.id} className="relative border-line px-4 py-3 not-first:border-t">
          <div className="flex gap-3">
            <span className="flex-none font-serif text-lg font-semibold text-red">{item.number}</span>
            <div className="min-w-0 flex-1">
              <a href={href(item)} className="after:absolute after:inset-0">
                {item.text}
              </a>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
                {item.pledgeState === "PUBLISHED" ? <BucketTag locale={locale} item={item} today={today} /> : null}
                {formatDay(locale, item.dueOn)}
                {item.target ? <span>{item.target}</span> : null}
              </p>
              {item.pledgeState === "PUBLISHED" && (item.state === "OPEN" || item.state === "CLAIMED") ? (
                <QuickProgress locale={locale} org={item.orgCode} itemId={item.id} />
              ) : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
