import { Section } from "@/components/ui/section";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SheetRow } from "@/lib/sheets/queries";

type SheetVersionsProps = { locale: Locale; org: string; rows: readonly SheetRow[]; current: string };

/** Every edition of the sheet; none is ever written over. */
export function SheetVersions({ locale, org, rows, current }: SheetVersionsProps) {
  const words = loadWords(locale, "sheets");
  return (
    <Section title={words("versions")}>
      <ul className="border border-line bg-sheet">
        {rows.map(({ versionId, version, state, addedBy, addedAt, fileName }) => (
          <li key={versionId} className="border-line px-4 py-2 not-first:border-t">
            <a
              href={`/o/${org}/reports/sheets/${versionId}`}
              aria-current={versionId === current ? "page" : undefined}
              className="inline-flex min-h-target flex-wrap items-center gap-x-3 underline-offset-4 hover:underline aria-[current=page]:font-semibold"
            >
              <span>{words("version", { number: version })}</span>
              <span>{words(`states.${state}`)}</span>
              <span className="text-sm text-ink-2">{`${fileName} · ${addedBy} · ${formatMoment(locale, addedAt)}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
