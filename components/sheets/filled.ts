import { summaryLine } from "@/components/pledges/figure-words";
import type { Filled, Filling } from "@/lib/documents/fill-sheet";
import { columnNumber } from "@/lib/documents/sheet-cells";
import type { Day } from "@/lib/kernel/clock";
import { rates } from "@/lib/pledges/rules";
import type { Listed, SheetFigures } from "@/lib/sheets/filling/queries";
import type { SheetVersion } from "@/lib/sheets/queries";
import { listValues } from "./list-values";

export type About = { unit: string; reporter: string; today: Day; year: number; campaign: string };

/** What goes where in a superior's sheet; the sheet is Chinese whatever language the page is read in. */
export function fillingOf(
  { places, headerEnd, footRow }: SheetVersion,
  about: About,
  figures: SheetFigures,
  listed: Listed | null,
): Filling {
  const values = cellValues(about, figures);
  const cells = new Map<string, Filled>();
  const columns: { column: number; field: string }[] = [];
  for (const { place, field } of places) {
    if (/\d$/.test(place)) cells.set(place, values[field] ?? { text: "" });
    else columns.push({ column: columnNumber(place), field });
  }
  if (!listed) return { cells };
  const rows = listValues(listed, about.today, about.unit).map((row) =>
    columns.map(({ field }) => row[field] ?? { text: "" }),
  );
  return { cells, list: { headerEnd, footRow, columns: columns.map(({ column }) => column), rows } };
}

const percent = (ratio: number | null): Filled =>
  ratio === null ? { text: "" } : { text: `${(ratio * 100).toFixed(1)}%` };

function cellValues({ unit, reporter, today, year, campaign }: About, figures: SheetFigures): Record<string, Filled> {
  const { families: _, ...counted } = figures;
  const { fulfilled, byNow } = rates(figures);
  return {
    unit: { text: unit },
    reporter: { text: reporter },
    today: { day: today },
    year: { number: year },
    campaign: { text: campaign },
    ...Object.fromEntries(Object.entries(counted).map(([key, number]) => [key, { number }])),
    rate: percent(fulfilled),
    rateByNow: percent(byNow),
    summary: { text: summaryLine("zh-CN", figures, "members") },
  };
}
