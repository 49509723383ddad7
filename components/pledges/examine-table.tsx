import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { qualityHints } from "@/lib/pledges/items/rules";
import type { PledgeRow } from "@/lib/pledges/queries";
import { stateTones } from "./pledge-facts";
import { isLenient } from "./pledge-items";

type ExamineTableProps = {
  locale: Locale;
  org: string;
  pledges: readonly PledgeRow[];
  items: readonly ItemRow[];
  today: Day;
  /** Rows can be ticked for the bulk form with this id. */
  form?: string;
};

/** What waits in one stage: whose it is, what they promise, and where the wording could be plainer. */
export function ExamineTable({ locale, org, pledges, items, today, form }: ExamineTableProps) {
  const words = loadWords(locale, "pledges");
  const own = Map.groupBy(items, ({ pledgeId }) => pledgeId);
  const columns: Column<PledgeRow>[] = [
    {
      key: "pledger",
      header: words("lists.pledger"),
      cell: (row) => (
        <>
          <a href={`/o/${org}/pledges/${row.id}`} className="whitespace-nowrap underline underline-offset-4">
            {row.pledgerName}
          </a>
          <small>{[row.pledgerTitle, row.orgCode === org ? "" : row.orgName].filter(Boolean).join("　")}</small>
        </>
      ),
    },
    { key: "items", header: words("lists.item"), cell: (row) => <Items rows={own.get(row.id) ?? []} /> },
    {
      key: "hints",
      header: words("lists.hints"),
      align: "right",
      phoneLabel: words("lists.hints"),
      cell: (row) => countHints(row, own.get(row.id) ?? [], today) || "—",
    },
    {
      key: "state",
      header: words("lists.state"),
      phone: "badge",
      cell: (row) => <Tag tone={stateTones[row.state]}>{words(`states.${row.state}`)}</Tag>,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("examine.title")}
      columns={columns}
      rows={pledges}
      rowKey={({ id }) => id}
      empty={words("examine.empty")}
      {...(form ? { selection: { name: "pledgeId", form, label: ({ pledgerName }: PledgeRow) => pledgerName } } : {})}
    />
  );
}

function Items({ rows }: { rows: readonly ItemRow[] }) {
  return (
    <ol>
      {rows.map(({ id, number, text }) => (
        <li key={id}>
          {number}. {text}
        </li>
      ))}
    </ol>
  );
}

const countHints = (pledge: PledgeRow, items: readonly ItemRow[], today: Day) =>
  items.reduce((total, item) => total + qualityHints(item, { lenient: isLenient(pledge), today }).length, 0);
