import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ImportState } from "@/lib/imports/lifecycle";
import type { Batch } from "@/lib/imports/queries";

export const importTones: Record<ImportState, Tone> = {
  UPLOADED: "due",
  CHECKING: "returned",
  CHECKED: "due",
  APPLYING: "returned",
  APPLIED: "ok",
  UNDOING: "returned",
  UNDONE: "neutral",
  DISCARDED: "neutral",
};

type ImportListProps = { locale: Locale; org: string; rows: readonly Batch[] };
const pageLength = 50;

/** What was imported here, newest first; what still runs is found again in it. */
export function ImportList({ locale, org, rows }: ImportListProps) {
  const words = loadWords(locale, "imports");
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  return (
    <>
      <DataTable
        locale={locale}
        caption={words("list.title")}
        columns={columns(locale, org)}
        rows={rows.slice(0, pageLength)}
        rowKey={({ id }) => id}
        empty={words("list.empty")}
      />
      {last ? (
        <p data-screen-only className="mt-2 text-right text-sm">
          <a
            href={`/o/${org}/imports?before=${last.id}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {words("check.more")}
          </a>
        </p>
      ) : null}
    </>
  );
}

function columns(locale: Locale, org: string): Column<Batch>[] {
  const words = loadWords(locale, "imports");
  return [
    {
      key: "file",
      header: words("list.file"),
      cell: ({ id, fileName }) => (
        <a
          href={`/o/${org}/imports/${id}`}
          className="inline-flex min-h-target items-center break-all underline underline-offset-4"
        >
          {fileName}
        </a>
      ),
    },
    { key: "kind", header: words("list.kind"), cell: ({ kind }) => words(`kinds.${kind}`) },
    {
      key: "state",
      header: words("list.state"),
      phone: "badge",
      cell: ({ state }) => <Tag tone={importTones[state]}>{words(`states.${state}`)}</Tag>,
    },
    {
      key: "rows",
      header: words("list.rows"),
      align: "right",
      phoneLabel: words("list.rows"),
      cell: ({ rowCount }) => rowCount,
    },
    {
      key: "result",
      header: words("list.result"),
      cell: ({ addCount, updateCount, badCount, state }) =>
        ["UPLOADED", "CHECKING"].includes(state)
          ? ""
          : words("list.resultText", { added: addCount, updated: updateCount, bad: badCount }),
    },
    { key: "by", header: words("list.by"), phone: "hidden", cell: ({ uploadedBy }) => uploadedBy },
    { key: "at", header: words("list.at"), cell: ({ uploadedAt }) => formatMoment(locale, uploadedAt) },
  ];
}
