import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { PaperState } from "@/lib/campaigns/papers/lifecycle";
import type { PaperRow } from "@/lib/campaigns/papers/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export const paperTones: Record<PaperState, Tone> = { DRAFT: "due", ISSUED: "ok", VOID: "late", DISCARDED: "neutral" };

type Props = { locale: Locale; org: string; rows: readonly PaperRow[]; caption: string; empty: string };

/** The register as an office keeps it: number, title, issuer, day; a voided number stays in its place. */
export function PaperTable({ locale, org, rows, caption, empty }: Props) {
  const words = loadWords(locale, "papers");
  const columns: Column<PaperRow>[] = [
    {
      key: "title",
      header: words("columns.title"),
      cell: ({ id, title, state }) => (
        <a
          href={`/o/${org}/campaigns/papers/${id}`}
          className={`underline underline-offset-4 ${state === "VOID" ? "text-ink-2 line-through" : ""}`}
        >
          {title}
        </a>
      ),
    },
    { key: "number", header: words("columns.number"), cell: ({ numberText }) => numberText || words("noNumber") },
    { key: "kind", header: words("columns.kind"), cell: ({ kind }) => words(`kinds.${kind}`) },
    { key: "issuer", header: words("columns.issuer"), phone: "hidden", cell: ({ issuer }) => issuer },
    {
      key: "day",
      header: words("columns.day"),
      align: "right",
      cell: ({ issuedOn, savedOn }) => formatFullDay(locale, issuedOn ?? savedOn),
    },
    {
      key: "state",
      header: words("columns.state"),
      phone: "badge",
      cell: ({ state }) => <Tag tone={paperTones[state]}>{words(`states.${state}`)}</Tag>,
    },
  ];
  return (
    <DataTable locale={locale} caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  );
}
