import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, daysBetween } from "@/lib/kernel/clock";
import { type Bucket, bucketOf, type ItemState } from "@/lib/pledges/items/rules";

export const bucketTones: Record<Bucket, Tone> = {
  fulfilled: "ok",
  due: "late",
  notDue: "returned",
  withdrawn: "neutral",
};

const soon = 30;

type BucketTagProps = { locale: Locale; item: { state: ItemState; dueOn: Day }; today: Day };

/** Where an item stands by schedule; what falls due within a month says in how many days. */
export function BucketTag({ locale, item, today }: BucketTagProps) {
  const words = loadWords(locale, "pledges");
  if (item.state === "CLAIMED") return <Tag tone="gold">{words("itemStates.CLAIMED")}</Tag>;
  const bucket = bucketOf(item, today);
  const days = daysBetween(today, item.dueOn);
  if (bucket === "notDue" && days <= soon) return <Tag tone="due">{words("daysLeft", { days })}</Tag>;
  return <Tag tone={bucketTones[bucket]}>{words(`buckets.${bucket}`)}</Tag>;
}
