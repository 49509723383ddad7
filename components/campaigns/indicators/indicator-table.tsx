import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import type { Indicator } from "@/lib/campaigns/indicators/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { growthWords, leftWords, planWords, totalWords } from "./indicator-words";

type Props = { locale: Locale; rows: readonly Indicator[]; today: Day; below: boolean };

/** Each indicator with what was reached, of which plans, against last year, and the time that is left. */
export function IndicatorTable({ locale, rows, today, below }: Props) {
  const words = loadWords(locale, "ledgers");
  const columns: Column<Indicator>[] = [
    {
      key: "name",
      header: words("indicators.name"),
      cell: ({ orgCode, id, name, kind, assessor }) => (
        <>
          <RowLink href={`/o/${orgCode}/campaigns/indicators/${id}`}>{name}</RowLink>
          <small>{[words(`indicators.kinds.${kind}`), assessor].filter(Boolean).join("　")}</small>
        </>
      ),
    },
    ...(below ? [{ key: "org", header: words("indicators.org"), cell: ({ orgName }: Indicator) => orgName }] : []),
    {
      key: "total",
      header: words("indicators.total"),
      phone: "badge",
      align: "right",
      cell: (row) => <span className="font-semibold">{totalWords(locale, row)}</span>,
    },
    {
      key: "rate",
      header: words("indicators.rate"),
      cell: (row) => (row.plans.length === 0 ? words("indicators.noPlan") : <Lines lines={planWords(locale, row)} />),
    },
    {
      key: "growth",
      header: words("indicators.growth"),
      phoneLabel: words("indicators.growth"),
      cell: (row) => growthWords(locale, row),
    },
    { key: "left", header: words("indicators.left"), cell: ({ dueOn }) => leftWords(locale, dueOn, today) },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("indicators.heading")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words(below ? "indicators.emptyBelow" : "indicators.empty")}
    />
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
