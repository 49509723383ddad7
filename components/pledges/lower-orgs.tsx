import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatMoment, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LowerOrg } from "@/lib/pledges/ledger/queries";

/** What the next lower orgs have pledged and kept; each figure leads to that org's own ledger. */
export function LowerOrgs({ locale, org, rows }: { locale: Locale; org: string; rows: readonly LowerOrg[] }) {
  const words = loadWords(locale, "pledges");
  const figure = (
    key: "items" | "fulfilled" | "overdue" | "notDue",
    header: string,
    bucket?: string,
  ): Column<LowerOrg> => ({
    key,
    header,
    align: "right",
    phoneLabel: header,
    cell: (row) => (
      <a
        href={`/o/${row.code}/pledges${bucket ? `?bucket=${bucket}` : ""}`}
        className="inline-flex min-h-6 min-w-8 items-center justify-end underline underline-offset-4"
      >
        {row[key]}
      </a>
    ),
  });
  const columns: Column<LowerOrg>[] = [
    {
      key: "org",
      header: words("lists.org"),
      cell: (row) => (
        <a href={`/o/${row.code}/pledges`} className="underline underline-offset-4">
          {row.name}
        </a>
      ),
    },
    { key: "pledgers", header: words("lower.pledgers"), align: "right", phone: "hidden", cell: (row) => row.pledgers },
    figure("items", words("lists.items")),
    figure("fulfilled", words("buckets.fulfilled"), "fulfilled"),
    figure("overdue", words("buckets.due"), "due"),
    figure("notDue", words("buckets.notDue"), "notDue"),
    {
      key: "rate",
      header: words("lower.rate"),
      align: "right",
      phone: "badge",
      cell: (row) => (row.items === 0 ? "—" : formatPercent(locale, row.fulfilled / row.items)),
    },
  ];
  const counted = rows.map(({ countedAt }) => new Date(countedAt)).sort((a, b) => b.getTime() - a.getTime())[0];
  return (
    <Section title={words("lower.title")} links={[{ href: `/o/${org}/pledges/line`, label: words("line.title") }]}>
      <DataTable
        locale={locale}
        caption={words("lower.title")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        footer={counted ? words("lower.asOf", { time: formatMoment(locale, counted) }) : undefined}
      />
    </Section>
  );
}
