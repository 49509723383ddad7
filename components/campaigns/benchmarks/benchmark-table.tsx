import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { BenchmarkState } from "@/lib/campaigns/benchmarks/lifecycle";
import type { Benchmark } from "@/lib/campaigns/benchmarks/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { BenchmarkMove } from "./benchmark-forms";

const tones: Record<BenchmarkState, Tone> = { SOUGHT: "neutral", MATCHED: "returned", REACHED: "ok", WON: "gold" };

type Props = { locale: Locale; org: string; rows: readonly Benchmark[]; today: Day; actor: Actor; below: boolean };

/** 标杆, 目标, 差距, 措施 and how far each came (CAM-35). */
export function BenchmarkTable({ locale, org, rows, today, actor, below }: Props) {
  const words = loadWords(locale, "ledgers");
  const late = ({ state, dueOn }: Benchmark) => dueOn < today && (state === "SOUGHT" || state === "MATCHED");
  const columns: Column<Benchmark>[] = [
    {
      key: "who",
      header: words("benchmarks.who"),
      cell: ({ personName, orgName }) => personName ?? orgName,
    },
    {
      key: "state",
      header: words("benchmarks.state"),
      phone: "badge",
      cell: (row) =>
        late(row) ? (
          <Tag tone="late">{words("benchmarks.late")}</Tag>
        ) : (
          <Tag tone={tones[row.state]}>{words(`benchmarks.states.${row.state}`)}</Tag>
        ),
    },
    {
      key: "object",
      header: words("benchmarks.object"),
      cell: ({ object, target }) => (
        <>
          {object}
          <small>{target}</small>
        </>
      ),
    },
    { key: "gap", header: words("benchmarks.gap"), phoneLabel: words("benchmarks.gap"), cell: ({ gap }) => gap },
    {
      key: "measures",
      header: words("benchmarks.measures"),
      cell: ({ measures, judge, reachedProof, honour }) => (
        <>
          {measures}
          {judge ? <small>{words("benchmarks.reachedBy", { name: judge, text: reachedProof })}</small> : null}
          {honour ? <small>{honour}</small> : null}
        </>
      ),
    },
    {
      key: "due",
      header: words("benchmarks.dueOn"),
      cell: ({ dueOn }) => <span className="whitespace-nowrap">{formatFullDay(locale, dueOn)}</span>,
    },
    ...(below
      ? []
      : [
          {
            key: "act",
            header: words("benchmarks.act"),
            align: "right" as const,
            cell: (row: Benchmark) => <BenchmarkMove {...{ locale, org, row, actor }} />,
          },
        ]),
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("benchmarks.heading")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words(below ? "benchmarks.emptyBelow" : "benchmarks.empty")}
    />
  );
}
