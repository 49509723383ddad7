import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { BoardItem, BoardPledge } from "@/lib/noticeboard/pledges/queries";
import { type Bucket, bucketOf } from "@/lib/pledges/items/rules";
import { Life } from "./life";
import { ServiceLimits } from "./service-limits";

const looks: Record<Bucket, string> = {
  fulfilled: "text-green",
  due: "text-red",
  notDue: "text-slate",
  withdrawn: "text-ink-2",
};

type PledgeSectionProps = {
  locale: Locale;
  pledge: BoardPledge;
  today: Day;
  /** Only the items in this bucket, where the reader asked for them. */
  show: Bucket | null;
  /** Where an opinion on this pledge is written. */
  speak: string;
};

/** One pledger on the wall: who, what, and how it stands today. */
export function PledgeSection({ locale, pledge, today, show, speak }: PledgeSectionProps) {
  const words = loadWords(locale, "board");
  const items = pledge.itemList.filter((item) => show === null || bucketOf(item, today) === show);
  const [standing, dated] = [items.filter((item) => item.standing), items.filter((item) => !item.standing)];
  return (
    <section id={pledge.id} className="break-inside-avoid border-b border-line py-4.5">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-serif text-xl font-semibold">
        {pledge.name || words("nameHidden")}
        <span className="font-sans text-sm font-normal text-ink-2">{noteOf(locale, pledge)}</span>
      </h3>
      <Items locale={locale} items={dated} today={today} />
      {standing.length > 0 ? (
        <>
          <h4 className="mt-2 font-semibold">{words("standing", { count: standing.length })}</h4>
          <Items locale={locale} items={standing} today={today} />
        </>
      ) : null}
      <p data-screen-only className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-2">
        <span>{pledge.suggestions > 0 ? words("suggestionsTaken", { count: pledge.suggestions }) : ""}</span>
        <a href={speak} className="inline-flex min-h-target items-center underline underline-offset-4">
          {words("speakOn")}
        </a>
      </p>
    </section>
  );
}

function Items({ locale, items, today }: { locale: Locale; items: readonly BoardItem[]; today: Day }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className="grid grid-cols-[1.75rem_1fr] py-2 leading-[1.65]">
          <b className="font-serif text-red">{item.number}</b>
          <div className="min-w-0">
            <p className={item.state === "WITHDRAWN" ? "text-ink-2 line-through" : ""}>{item.text}</p>
            {item.problem ? (
              <p className="text-sm text-ink-2">{loadWords(locale, "board")("solves", { problem: item.problem })}</p>
            ) : null}
            <Standing locale={locale} item={item} today={today} />
            <ServiceLimits locale={locale} limits={item.limits} />
            <Life locale={locale} item={item} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 副局长 · 3 条，兑现 1 条 */
function noteOf(locale: Locale, { kind, title, oral, backfilled, items, fulfilled }: BoardPledge): string {
  const words = loadWords(locale, "board");
  const kinds = { PERSON: "", ORG: words("body"), LEADING_GROUP: words("group") };
  const marks = [oral ? words("oral") : "", backfilled ? words("backfilled") : ""];
  const parts = [title, kinds[kind], ...marks, words("count", { items, fulfilled })];
  return parts.filter(Boolean).join(" · ");
}

function Standing({ locale, item, today }: { locale: Locale; item: BoardItem; today: Day }) {
  const words = loadWords(locale, "board");
  const bucket = bucketOf(item, today);
  const label = item.standing && bucket === "notDue" ? words("keeping") : words(`buckets.${bucket}`);
  return (
    <p className="text-sm text-ink-2">
      <strong className={`mr-3 font-semibold ${looks[bucket]}`}>{label}</strong>
      {tellingOf(locale, item, bucket)}
    </p>
  );
}

/** What stands beside the state: the result, the correction, the reason, or how it goes. */
function tellingOf(locale: Locale, item: BoardItem, bucket: Bucket): string {
  const words = loadWords(locale, "board");
  const day = words(item.standing ? "checkOn" : "dueOn", { day: formatDay(locale, item.dueOn) });
  const answers = [item.lead && words("lead", { name: item.lead }), item.office];
  const parts: Record<Bucket, (string | null)[]> = {
    fulfilled: [
      item.fulfilledNote || item.progress,
      item.fulfilledOn && words("fulfilledOn", { day: formatDay(locale, item.fulfilledOn) }),
    ],
    due: [
      day,
      item.rectificationDueOn && words("rectification", { day: formatDay(locale, item.rectificationDueOn) }),
      item.state === "CLAIMED" ? words("claimed") : item.progress,
    ],
    notDue: [day, item.state === "CLAIMED" ? words("claimed") : item.progress, ...answers],
    withdrawn: [
      item.withdrawnOn && formatDay(locale, item.withdrawnOn),
      item.withdrawnReason && words("reason", { reason: item.withdrawnReason }),
    ],
  };
  return parts[bucket].filter(Boolean).join("　");
}
