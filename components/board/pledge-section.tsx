import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { BoardItem, BoardPledge } from "@/lib/noticeboard/queries";
import { type Bucket, bucketOf } from "@/lib/pledges/items/rules";

const looks: Record<Bucket, string> = {
  fulfilled: "text-green",
  due: "text-red",
  notDue: "text-slate",
  withdrawn: "text-ink-2",
};

type PledgeSectionProps = { locale: Locale; pledge: BoardPledge; today: Day };

/** One pledger on the wall: who, what, and how it stands today. */
export function PledgeSection({ locale, pledge, today }: PledgeSectionProps) {
  return (
    <section className="break-inside-avoid border-b border-line py-4.5">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 font-serif text-xl font-semibold">
        {pledge.name || loadWords(locale, "board")("nameHidden")}
        <span className="font-sans text-sm font-normal text-ink-2">{noteOf(locale, pledge)}</span>
      </h2>
      <ol>
        {pledge.items.map((item) => (
          <li key={item.id} className="grid grid-cols-[1.75rem_1fr] py-2 leading-[1.65]">
            <b className="font-serif text-red">{item.number}</b>
            <div className="min-w-0">
              <p>{item.text}</p>
              <Standing locale={locale} item={item} today={today} />
              <Versions locale={locale} item={item} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** 副局长 · 3 条，兑现 1 条 */
function noteOf(locale: Locale, { kind, title, oral, items }: BoardPledge): string {
  const words = loadWords(locale, "board");
  const live = items.filter(({ state }) => state !== "WITHDRAWN");
  const fulfilled = live.filter(({ state }) => state === "FULFILLED").length;
  const kinds = { PERSON: "", ORG: words("body"), LEADING_GROUP: words("group") };
  const parts = [title, kinds[kind], oral ? words("oral") : "", words("count", { items: live.length, fulfilled })];
  return parts.filter(Boolean).join(" · ");
}

function Standing({ locale, item, today }: { locale: Locale; item: BoardItem; today: Day }) {
  const words = loadWords(locale, "board");
  const bucket = bucketOf(item, today);
  return (
    <p className="text-sm text-ink-2">
      <strong className={`mr-3 font-semibold ${looks[bucket]}`}>{words(`buckets.${bucket}`)}</strong>
      {tellingOf(locale, item, bucket)}
    </p>
  );
}

/** What stands beside the state: the result, the correction, the reason, or how it goes. */
function tellingOf(locale: Locale, item: BoardItem, bucket: Bucket): string {
  const words = loadWords(locale, "board");
  const parts: Record<Bucket, (string | null)[]> = {
    fulfilled: [
      item.fulfilledNote || item.progress,
      item.fulfilledOn && words("fulfilledOn", { day: formatDay(locale, item.fulfilledOn) }),
    ],
    due: [
      words("dueOn", { day: formatDay(locale, item.dueOn) }),
      item.rectificationDueOn && words("rectification", { day: formatDay(locale, item.rectificationDueOn) }),
    ],
    notDue: [words("dueOn", { day: formatDay(locale, item.dueOn) }), item.progress],
    withdrawn: [item.withdrawnReason && words("reason", { reason: item.withdrawnReason })],
  };
  return parts[bucket].filter(Boolean).join("　");
}

/** PLG-08: the old wording hangs beside the new one. */
function Versions({ locale, item }: { locale: Locale; item: BoardItem }) {
  if (item.versions.length === 0) return null;
  const words = loadWords(locale, "board");
  return (
    <details className="text-sm text-ink-2">
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">
        {words("versions")}
      </summary>
      <ul>
        {item.versions.map(({ version, text, dueOn, reason }) => (
          <li key={version} className="border-l-2 border-line pl-3">
            {words("version", { version, day: formatFullDay(locale, dueOn), text })}
            {reason ? <span className="block">{words("added", { reason })}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
