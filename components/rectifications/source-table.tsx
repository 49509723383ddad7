import { withQuery } from "@/components/ui/hrefs";
import { RowLink } from "@/components/ui/row-link";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SourceCount } from "@/lib/rectifications/boards/queries";
import type { Reach } from "@/lib/rectifications/ledgers/queries";
import { closedShare } from "@/lib/rectifications/rules";

type Props = { locale: Locale; path: string; reach: Reach; rows: readonly SourceCount[] };
type Line = Omit<SourceCount, "source"> & { source: SourceCount["source"] | "ALL" };

const figures = [
  { key: "total", word: "opened" },
  { key: "closed", word: "closed" },
  { key: "late", word: "lateCount" },
] as const;

/** 整改完成率 of the year by source, with its numerator and denominator (SUP-05). */
export function SourceTable({ locale, path, reach, rows }: Props) {
  const words = loadWords(locale, "rectifications");
  const share = (line: Line) => {
    const part = closedShare(line);
    return part === null ? "—" : formatPercent(locale, part);
  };
  const sum = (key: "total" | "closed" | "late") => rows.reduce((all, row) => all + row[key], 0);
  const all: Line = { source: "ALL", total: sum("total"), closed: sum("closed"), late: sum("late") };
  const columns: Column<Line>[] = [
    {
      key: "source",
      header: words("filters.source"),
      cell: (line) => <Name locale={locale} {...{ path, reach, line }} />,
    },
    ...figures.map(({ key, word }) => ({
      key,
      header: words(`board.${word}`),
      phoneLabel: words(`board.${word}`),
      align: "right" as const,
      cell: (line: Line) => line[key],
    })),
    { key: "rate", header: words("board.rate"), align: "right", phone: "badge", cell: share },
  ];
  return (
    <Section title={words("board.rates")}>
      <p className="mb-2 text-sm text-ink-2">{words("board.ratesNote")}</p>
      <DataTable
        locale={locale}
        caption={words("board.rates")}
        columns={columns}
        rows={rows.length > 1 ? [...rows, all] : rows}
        rowKey={({ source }) => source}
        empty={words("board.noneYet")}
      />
    </Section>
  );
}

function Name({ locale, path, reach, line }: { locale: Locale; path: string; reach: Reach; line: Line }) {
  const words = loadWords(locale, "rectifications");
  if (line.source === "ALL") return <strong>{words("board.total")}</strong>;
  return (
    <RowLink href={withQuery(path, { reach, group: "all", source: line.source })}>
      {words(`sources.${line.source}`)}
    </RowLink>
  );
}
