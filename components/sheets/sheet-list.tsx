import { LinkButton } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SheetState } from "@/lib/sheets/lifecycle";
import type { SheetRow } from "@/lib/sheets/queries";

export const sheetTones: Record<SheetState, Tone> = {
  DRAFT: "due",
  RELEASED: "ok",
  REPLACED: "neutral",
  RETIRED: "neutral",
};

type SheetListProps = { locale: Locale; org: string; orgId: string; rows: readonly SheetRow[]; empty: string };

/** Sheets one can fill here: a button that fills each, and where it came from. */
export function SheetList({ locale, org, orgId, rows, empty }: SheetListProps) {
  const words = loadWords(locale, "sheets");
  const columns: Column<SheetRow>[] = [
    {
      key: "title",
      header: words("fields.title"),
      cell: ({ title, versionId, note }) => (
        <>
          <a
            href={`/o/${org}/reports/sheets/${versionId}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {title}
          </a>
          {note ? <small>{note}</small> : null}
        </>
      ),
    },
    { key: "from", header: words("fields.from"), cell: (row) => (row.orgId === orgId ? words("own") : row.orgName) },
    { key: "version", header: words("fields.version"), cell: ({ version }) => words("version", { number: version }) },
    {
      key: "state",
      header: words("fields.state"),
      phone: "badge",
      cell: ({ state }) => <Tag tone={sheetTones[state]}>{words(`states.${state}`)}</Tag>,
    },
    { key: "at", header: words("fields.at"), phone: "hidden", cell: ({ addedAt }) => formatMoment(locale, addedAt) },
    {
      key: "fill",
      header: words("fields.fill"),
      cell: ({ versionId, placed }) =>
        placed > 0 ? (
          <LinkButton href={`/o/${org}/reports/sheets/${versionId}/fill`} plain>
            {words("fill")}
          </LinkButton>
        ) : (
          ""
        ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("title")}
      columns={columns}
      rows={rows}
      rowKey={({ versionId }) => versionId}
      empty={empty}
    />
  );
}
