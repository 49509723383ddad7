import type { Indicator } from "@/lib/campaigns/indicators/queries";
import { totalOf } from "@/lib/campaigns/indicators/rules";
import { type Ledger, textColumn } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { growthWords, planWords, totalWords } from "./indicator-words";

type Given = { locale: Locale; orgName: string; reporter: string; today: Day; rows: readonly Indicator[] };

/** 指标完成情况 as a sheet; the exact number stands beside the words of the paper. */
export function indicatorSheet({ locale, orgName, reporter, today, rows }: Given): Ledger {
  const words = loadWords(locale, "ledgers");
  return {
    ...{ unit: orgName, reporter, day: today },
    name: words("indicators.heading"),
    title: words("indicators.export.title", { org: orgName }),
    columns: [
      { key: "index", header: words("indicators.export.index"), width: 7, kind: "number" },
      textColumn("org", words("indicators.org"), 16),
      textColumn("name", words("indicators.name"), 24),
      textColumn("unit", words("indicators.unit"), 10),
      { key: "quantity", header: words("indicators.quantity"), width: 12, kind: "number" },
      textColumn("total", words("indicators.total"), 18),
      textColumn("rate", words("indicators.rate"), 44),
      textColumn("growth", words("indicators.growth"), 18),
      { key: "dueOn", header: words("indicators.dueOn"), width: 14, kind: "day" },
    ],
    rows: rows.map((row, place) => ({
      key: row.id,
      cells: {
        ...{ index: place + 1, org: row.orgName, name: row.name, unit: row.unit, dueOn: row.dueOn },
        quantity: row.figures.length > 0 ? totalOf(row.figures, row.counting) : null,
        total: totalWords(locale, row),
        rate: planWords(locale, row).join("；"),
        growth: growthWords(locale, row),
      },
    })),
  };
}
