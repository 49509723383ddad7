import { withQuery } from "@/components/ui/hrefs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardCell, LowerOrg } from "@/lib/rectifications/boards/queries";
import type { Reach } from "@/lib/rectifications/ledgers/queries";
import { type AgeBand, ageBands } from "@/lib/rectifications/rules";

type BoardProps = { locale: Locale; path: string; reach: Reach; cells: readonly BoardCell[] };

const states = ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED"] as const;
type State = (typeof states)[number];
const bands = Object.keys(ageBands) as AgeBand[];

/** Open matters by state and age; every figure opens its rows. */
export function BoardTable({ locale, path, reach, cells }: BoardProps) {
  const words = loadWords(locale, "rectifications");
  const of = (state: State, age?: AgeBand) =>
    cells.filter((cell) => cell.state === state && (!age || cell.age === age));
  const sum = (found: readonly BoardCell[], key: "count" | "late") =>
    found.reduce((total, cell) => total + cell[key], 0);
  const figure = (state: State, age?: AgeBand) => {
    const [count, late] = [sum(of(state, age), "count"), sum(of(state, age), "late")];
    if (count === 0) return <span className="inline-flex min-h-target items-center text-ink-2">0</span>;
    const href = withQuery(path, { reach, group: state, ...(age ? { age } : {}) });
    return (
      <>
        <a href={href} className="inline-flex min-h-target items-center font-semibold underline underline-offset-4">
          {count}
        </a>
        {late > 0 ? <small className="text-red">{words("board.late", { count: late })}</small> : null}
      </>
    );
  };
  const columns: Column<State>[] = [
    {
      key: "state",
      header: words("board.state"),
      cell: (state) => <span className="inline-flex min-h-target items-center">{words(`states.${state}`)}</span>,
    },
    ...bands.map((age) => ({
      key: age,
      header: words(`board.ages.${age}`),
      phoneLabel: words(`board.ages.${age}`),
      align: "right" as const,
      cell: (state: State) => figure(state, age),
    })),
    { key: "total", header: words("board.total"), align: "right", phone: "badge", cell: (state) => figure(state) },
  ];
  const shown = states.filter((state) => of(state).length > 0);
  return (
    <DataTable
      locale={locale}
      caption={words("board.caption")}
      columns={columns}
      rows={shown}
      rowKey={(state) => state}
      empty={words("board.none")}
    />
  );
}

export function LowerTable({ locale, rows }: { locale: Locale; rows: readonly LowerOrg[] }) {
  const words = loadWords(locale, "rectifications");
  const columns: Column<LowerOrg>[] = [
    {
      key: "org",
      header: words("board.org"),
      cell: ({ code, name }) => (
        <a href={`/o/${code}/rectifications?reach=own&group=open`} className="underline underline-offset-4">
          {name}
        </a>
      ),
    },
    {
      key: "open",
      header: words("board.open"),
      phoneLabel: words("board.open"),
      align: "right",
      cell: ({ open }) => open,
    },
    {
      key: "late",
      header: words("board.lateCount"),
      phoneLabel: words("board.lateCount"),
      align: "right",
      cell: ({ late }) => <span className={late > 0 ? "font-semibold text-red" : ""}>{late}</span>,
    },
  ];
  return (
    <Section title={words("board.lower")}>
      <p className="mb-2 text-sm text-ink-2">{words("board.lowerNote")}</p>
      <DataTable
        locale={locale}
        caption={words("board.lower")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={words("board.noLower")}
      />
    </Section>
  );
}
