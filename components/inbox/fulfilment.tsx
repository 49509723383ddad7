import { Ring } from "@/components/ui/ring";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type DeskFigures, fulfilmentOf } from "@/lib/notifications/desk/rules";

/** How far the pledges are kept: fulfilled, due and unfulfilled, not yet due. */
export function Fulfilment({ locale, figures }: { locale: Locale; figures: DeskFigures }) {
  const words = loadWords(locale, "inbox");
  return (
    <Ring
      caption={words("fulfilment.title")}
      figure={formatPercent(locale, fulfilmentOf(figures))}
      segments={[
        { label: words("fulfilment.fulfilled"), value: figures.fulfilled, tone: "ok" },
        { label: words("fulfilment.overdue"), value: figures.overdue, tone: "late" },
        { label: words("fulfilment.notDue"), value: figures.notDue, tone: "neutral" },
      ]}
    />
  );
}
