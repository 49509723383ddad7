import { type Description, DescriptionList } from "@/components/ui/description-list";
import { type Column, DataTable } from "@/components/ui/table";
import type { Indicator } from "@/lib/campaigns/indicators/queries";
import { elapsedOf, type Figure } from "@/lib/campaigns/indicators/rules";
import { formatFullDay, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { amountWords, figurePeriod, growthWords, leftWords, planWords, totalWords } from "./indicator-words";

type Props = { locale: Locale; indicator: Indicator; today: Day };

export function IndicatorFacts({ locale, indicator, today }: Props) {
  const words = loadWords(locale, "ledgers");
  const { kind, assessor, document, beginsOn, dueOn, rhythm, counting, rounding } = indicator;
  const items: Description[] = [
    { label: words("indicators.total"), value: <b>{totalWords(locale, indicator)}</b> },
    { label: words("indicators.rate"), value: planWords(locale, indicator).join("；") || words("indicators.noPlan") },
    { label: words("indicators.growth"), value: growthWords(locale, indicator) },
    {
      label: words("indicators.left"),
      value: `${leftWords(locale, dueOn, today)}　${words("indicators.elapsed", { rate: elapsedOf(beginsOn, dueOn, today) })}`,
    },
    {
      label: words("indicators.kind"),
      value: [words(`indicators.kinds.${kind}`), assessor].filter(Boolean).join("　"),
    },
    {
      label: words("indicators.counting"),
      value: [
        rhythmWords(locale, rhythm),
        words(`indicators.countings.${counting}`),
        words(`indicators.roundings.${rounding}`),
      ].join("，"),
    },
    { label: words("indicators.dueOn"), value: formatFullDay(locale, dueOn) },
  ];
  if (document) items.push({ label: words("indicators.document"), value: document });
  return <DescriptionList items={items} />;
}

const rhythmWords = (locale: Locale, rhythm: Indicator["rhythm"]) =>
  loadWords(locale, "ledgers")(`indicators.rhythms.${rhythm}`);

export function FigureTable({ locale, indicator }: Omit<Props, "today">) {
  const words = loadWords(locale, "ledgers");
  const columns: Column<Figure>[] = [
    { key: "period", header: words("indicators.period"), cell: ({ period }) => figurePeriod(locale, period) },
    {
      key: "quantity",
      header: words("indicators.quantity"),
      phone: "badge",
      align: "right",
      cell: (figure) => amountWords(locale, indicator, figure),
    },
    {
      key: "prior",
      header: words("indicators.prior"),
      phoneLabel: words("indicators.prior"),
      align: "right",
      cell: ({ prior }) => (prior === null ? "" : formatNumber(locale, prior)),
    },
    { key: "note", header: words("indicators.figureNote"), cell: ({ note }) => note },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("indicators.figures")}
      columns={columns}
      rows={[...indicator.figures].reverse()}
      rowKey={({ period }) => period}
      empty={words("indicators.noFigures")}
    />
  );
}
