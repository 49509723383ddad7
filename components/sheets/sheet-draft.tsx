import { ScrollRow } from "@/components/ui/scroll-row";
import { Section } from "@/components/ui/section";
import type { Sheet } from "@/lib/documents/read-sheet";
import { letters } from "@/lib/documents/sheet-parts";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type SheetSource, sheetSources } from "@/lib/sheets/catalogue/schema";
import type { SheetVersion } from "@/lib/sheets/queries";
import { MapSheetForm } from "./map-sheet";

type SheetDraftProps = {
  locale: Locale;
  org: string;
  sheet: SheetVersion;
  opened: Sheet;
  source: SheetSource | "NONE";
};

/** First what the list is of, then what goes where. */
export function SheetDraft({ locale, org, sheet, opened, source }: SheetDraftProps) {
  const words = loadWords(locale, "sheets");
  const width = Math.max(1, ...opened.rows.map(({ cells }) => cells.length));
  const heads = opened.rows.filter(({ number }) => number >= sheet.headerRow && number <= sheet.headerEnd);
  const columns = Array.from({ length: Math.min(200, width) }, (_, at) => ({
    letter: letters(at),
    header: heads
      .map(({ cells }) => String(cells[at] ?? ""))
      .filter(Boolean)
      .join("·"),
  }));
  return (
    <>
      <Section title={words("sourcePart")}>
        <ScrollRow>
          {([...sheetSources, "NONE"] as const).map((each) => (
            <li key={each}>
              <a
                href={`/o/${org}/reports/sheets/${sheet.versionId}?source=${each}`}
                aria-current={each === source ? "page" : undefined}
                className="inline-flex min-h-target shrink-0 items-center px-3 underline-offset-4 hover:underline aria-[current=page]:border-b-2 aria-[current=page]:border-red aria-[current=page]:font-semibold"
              >
                {words(`sources.${each}`)}
              </a>
            </li>
          ))}
        </ScrollRow>
      </Section>
      <MapSheetForm key={source} locale={locale} org={org} sheet={sheet} source={source} columns={columns} />
    </>
  );
}
