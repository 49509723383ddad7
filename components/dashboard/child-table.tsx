import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import type { Sorting } from "@/components/ui/sort-link";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { ChildTally } from "@/lib/tallies/queries";
import { type Attention, attentionOf, share } from "@/lib/tallies/rules";

const tones: Record<Attention, Tone> = { URGE: "late", WATCH: "due", NORMAL: "ok" };

type Props = { locale: Locale; rows: readonly ChildTally[]; sorting: Sorting; footer?: ReactNode };

/** Direct children with the sums of their subtrees, in the order of the tree unless another is asked for. */
export function ChildTable({ locale, rows, sorting, footer }: Props) {
  const words = loadWords(locale, "dashboard");
  return (
    <DataTable
      locale={locale}
      caption={words("caption")}
      columns={[...standing(words), ...figures(locale, words)]}
      rows={rows}
      rowKey={({ orgId }) => orgId}
      sorting={sorting}
      footer={footer}
    />
  );
}

const standing = (words: Words<"dashboard">): Column<ChildTally>[] => [
  {
    key: "org",
    header: words("columns.org"),
    cell: ({ code, name }) => <Figure href={`/o/${code}/dashboard`}>{name}</Figure>,
  },
  {
    key: "attention",
    header: words("columns.attention"),
    phone: "badge",
    cell: (row) => <Tag tone={tones[attentionOf(row)]}>{words(`attention.${attentionOf(row)}`)}</Tag>,
  },
  {
    key: "adopted",
    header: words("columns.adopted"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.adopted"),
    cell: (row) => (
      <Figure href={rowsOf(row, "campaigns")}>{words("of", { part: row.adopted, whole: row.orgs })}</Figure>
    ),
  },
  {
    key: "items",
    header: words("columns.items"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.items"),
    cell: (row) => <Figure href={rowsOf(row, "pledges")}>{row.items}</Figure>,
  },
  {
    key: "overdue",
    header: words("columns.buckets"),
    sortable: true,
    phoneLabel: words("columns.buckets"),
    cell: (row) => <Buckets row={row} words={words} />,
  },
];

const figures = (locale: Locale, words: Words<"dashboard">): Column<ChildTally>[] => [
  {
    key: "reviews",
    header: words("columns.reviews"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.reviews"),
    cell: (row) => (
      <Figure href={rowsOf(row, "reviews")}>
        {words("of", { part: row.reviewsDone, whole: row.reviewsDone + row.reviewsDue })}
      </Figure>
    ),
  },
  {
    key: "satisfaction",
    header: words("columns.satisfaction"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.satisfaction"),
    cell: (row) => <Satisfaction locale={locale} row={row} words={words} />,
  },
  {
    key: "late",
    header: words("columns.late"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.late"),
    cell: (row) => (
      <Figure href={rowsOf(row, "rectifications", "?group=open")}>
        {words("of", { part: row.rectificationsLate, whole: row.rectificationsOpen })}
      </Figure>
    ),
  },
  {
    key: "awards",
    header: words("columns.awards"),
    align: "right",
    sortable: true,
    phoneLabel: words("columns.awards"),
    cell: (row) => <Figure href={rowsOf(row, "commendations")}>{row.awards}</Figure>,
  },
];

/** A branch's rows are in its own lists; the rows of a sum over others are those others, one level down. */
const rowsOf = ({ leaf, code }: ChildTally, module: string, query = "") =>
  leaf ? `/o/${code}/${module}${query}` : `/o/${code}/dashboard`;

function Figure({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="underline decoration-line-2 underline-offset-4 hover:decoration-ink">
      {children}
    </a>
  );
}

function Buckets({ row, words }: { row: ChildTally; words: Words<"dashboard"> }) {
  const { fulfilled, overdue, notDue } = row;
  const to = (bucket: string) => rowsOf(row, "pledges", `?bucket=${bucket}`);
  return (
    <div className="min-w-32">
      <span className="whitespace-nowrap">
        <Figure href={to("fulfilled")}>{fulfilled}</Figure>／<Figure href={to("due")}>{overdue}</Figure>／
        <Figure href={to("notDue")}>{notDue}</Figure>
      </span>
      <Bar
        segments={[
          { label: words("buckets.fulfilled"), value: fulfilled, tone: "ok" },
          { label: words("buckets.overdue"), value: overdue, tone: "late" },
        ]}
        total={row.items}
      />
    </div>
  );
}

function Satisfaction({ locale, row, words }: { locale: Locale; row: ChildTally; words: Words<"dashboard"> }) {
  const ratio = share(row.satisfied, row.satisfied + row.dissatisfied);
  if (ratio === null) return <span className="text-sm text-ink-2">{words(row.withheld ? "tooFew" : "notShown")}</span>;
  return <Figure href={rowsOf(row, "evaluations")}>{formatPercent(locale, ratio)}</Figure>;
}
