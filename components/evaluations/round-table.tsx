import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { RoundState } from "@/lib/evaluations/lifecycle";
import type { ListedRound } from "@/lib/evaluations/queries";
import { satisfactionRate } from "@/lib/evaluations/rules";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const tones: Record<RoundState, Tone> = { PREPARING: "due", OPEN: "ok", CLOSED: "neutral" };

export function RoundTag({ locale, state }: { locale: Locale; state: RoundState }) {
  return <Tag tone={tones[state]}>{loadWords(locale, "evaluations")(`states.${state}`)}</Tag>;
}

export function RoundTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly ListedRound[] }) {
  const words = loadWords(locale, "evaluations");
  return (
    <DataTable
      locale={locale}
      caption={words("list")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: words("columns.title"),
          cell: (row) => (
            <a href={`/o/${org}/evaluations/${row.id}`} className="underline underline-offset-4">
              {row.title}
            </a>
          ),
        },
        {
          key: "window",
          header: words("columns.window"),
          cell: (row) => words("window", { from: formatDay(locale, row.opensOn), to: formatDay(locale, row.closesOn) }),
        },
        {
          key: "printed",
          header: words("columns.printed"),
          align: "right",
          phoneLabel: words("columns.printed"),
          cell: (row) => row.printed,
        },
        {
          key: "rate",
          header: words("columns.rate"),
          align: "right",
          phoneLabel: words("columns.rate"),
          cell: (row) => listedRate(locale, row),
        },
        {
          key: "state",
          header: words("columns.state"),
          phone: "badge",
          cell: (row) => <RoundTag locale={locale} state={row.state} />,
        },
      ]}
    />
  );
}

function listedRate(locale: Locale, row: ListedRound): string {
  const words = loadWords(locale, "evaluations");
  if (row.state !== "CLOSED") return words("results.afterClosing");
  const { satisfied, basically, dissatisfied, unknown } = row;
  if (satisfied === null || basically === null || dissatisfied === null || unknown === null)
    return words("results.tooFew");
  const rate = satisfactionRate({ satisfied, basically, dissatisfied, unknown });
  return rate === null ? words("results.rateNone") : formatPercent(locale, rate);
}
