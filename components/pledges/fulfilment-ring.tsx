import { Ring } from "@/components/ui/ring";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Figures, rates } from "@/lib/pledges/rules";

export function FulfilmentRing({ locale, figures }: { locale: Locale; figures: Figures }) {
  const words = loadWords(locale, "pledges");
  const { fulfilled, byNow } = rates(figures);
  const note =
    byNow === null
      ? words("ring.none")
      : words("ring.note", { dueByNow: figures.fulfilled + figures.due, rate: formatPercent(locale, byNow) });
  return (
    <Ring
      caption={words("ring.caption")}
      figure={fulfilled === null ? "—" : formatPercent(locale, fulfilled)}
      note={note}
      segments={[
        { label: words("buckets.fulfilled"), value: figures.fulfilled, tone: "ok" },
        { label: words("buckets.due"), value: figures.due, tone: "late" },
        { label: words("buckets.notDue"), value: figures.notDue, tone: "neutral" },
      ]}
    />
  );
}
