import { Tag } from "@/components/ui/tag";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { CitedItem } from "@/lib/reviews/dossiers/queries";
import { bucketOf } from "@/lib/reviews/rules";
import { bucketTones } from "./tones";

type Props = {
  locale: Locale;
  today: Day;
  orgId: string;
  items: readonly CitedItem[];
  form?: { id: string; cited: readonly string[] } | undefined;
};

/** INV-02: published items only; a box cites one as the basis of the opinion. */
export function ItemList({ locale, today, orgId, items, form }: Props) {
  const words = loadWords(locale, "reviews");
  if (items.length === 0) return <p className="text-sm text-ink-2">{words("notes.noItems")}</p>;
  return (
    <>
      {form ? <p className="mb-1 text-sm text-ink-2">{words("hints.cite")}</p> : null}
      <ul className="border border-line bg-sheet">
        {items.map((item) => (
          <li key={item.id} className="border-line px-4 py-2.5 not-first:border-t">
            {/* A citation stands in the org of the review; items of another org are read, not cited. */}
            {form && item.orgId === orgId ? (
              <label className="flex min-h-target items-center gap-3">
                <input
                  type="checkbox"
                  name="citations"
                  value={item.id}
                  form={form.id}
                  defaultChecked={form.cited.includes(item.id)}
                />
                <Item item={item} />
              </label>
            ) : (
              <Item item={item} />
            )}
            <Progress locale={locale} today={today} item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Item({ item }: { item: CitedItem }) {
  return <span className="min-w-0">{`${item.number}. ${item.text}`}</span>;
}

function Progress({ locale, today, item }: { locale: Locale; today: Day; item: CitedItem }) {
  const words = loadWords(locale, "reviews");
  const bucket = bucketOf(item, today);
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
      <Tag tone={bucketTones[bucket]}>{words(`buckets.${bucket}`)}</Tag>
      <span>{formatFullDay(locale, item.dueOn)}</span>
      {item.lastOn ? (
        <span>{words("figures.progress", { count: item.progressCount, day: formatDay(locale, item.lastOn) })}</span>
      ) : null}
      {item.lastNote ? <p className="w-full">{item.lastNote}</p> : null}
    </div>
  );
}
