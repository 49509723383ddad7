import { Sparkline } from "@/components/ui/sparkline";
import type { Indicator } from "@/lib/campaigns/indicators/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { amountWords, figurePeriod } from "./indicator-words";

/** One small line for each indicator with at least two periods; the same figures open as a table. */
export function Trends({ locale, rows }: { locale: Locale; rows: readonly Indicator[] }) {
  const words = loadWords(locale, "ledgers");
  return (
    <div className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
      {rows.map((row) => (
        <Sparkline
          key={row.id}
          caption={row.name}
          tableLabel={words("indicators.table")}
          points={row.figures.map((figure) => ({
            label: figurePeriod(locale, figure.period),
            value: figure.quantity,
            text: amountWords(locale, row, figure),
          }))}
        />
      ))}
    </div>
  );
}
