import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Innovation } from "@/lib/campaigns/innovations/queries";
import { isLate } from "@/lib/campaigns/innovations/rules";
import { formatDeadline, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, daysBetween } from "@/lib/kernel/clock";

const tones = { OPEN: "returned", DONE: "ok", STOPPED: "neutral" } as const;

/** 推进中, 逾期, 已完成: the state in words, lateness said beside it. */
export function InnovationTag({ locale, row, today }: { locale: Locale; row: Innovation; today: Day }) {
  const words = loadWords(locale, "ledgers");
  if (!isLate(row, today)) return <Tag tone={tones[row.state]}>{words(`innovations.states.${row.state}`)}</Tag>;
  return <Tag tone="late">{words(row.state === "OPEN" ? "innovations.late" : "innovations.lateDone")}</Tag>;
}

type Props = { locale: Locale; rows: readonly Innovation[]; today: Day; below: boolean };

export function InnovationTable({ locale, rows, today, below }: Props) {
  const words = loadWords(locale, "ledgers");
  const columns: Column<Innovation>[] = [
    {
      key: "name",
      header: words("innovations.name"),
      cell: ({ orgCode, id, name, content }) => (
        <>
          <RowLink href={`/o/${orgCode}/campaigns/innovations/${id}`}>{name}</RowLink>
          <small>{content}</small>
        </>
      ),
    },
    {
      key: "state",
      header: words("innovations.state"),
      phone: "badge",
      cell: (row) => <InnovationTag locale={locale} row={row} today={today} />,
    },
    ...(below ? [{ key: "org", header: words("innovations.org"), cell: ({ orgName }: Innovation) => orgName }] : []),
    {
      key: "responsible",
      header: words("innovations.responsible"),
      cell: ({ responsible }) => <span className="whitespace-nowrap">{responsible}</span>,
    },
    { key: "due", header: words("innovations.dueOn"), cell: (row) => <Due locale={locale} row={row} today={today} /> },
    {
      key: "progress",
      header: words("innovations.progress"),
      cell: ({ latest, result }) => result || latest,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("innovations.heading")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words(below ? "innovations.emptyBelow" : "innovations.empty")}
    />
  );
}

function Due({ locale, row, today }: { locale: Locale; row: Innovation; today: Day }) {
  const words = loadWords(locale, "ledgers");
  return (
    <>
      <span className="whitespace-nowrap">{formatFullDay(locale, row.dueOn)}</span>
      {row.state === "OPEN" ? <small>{formatDeadline(locale, daysBetween(today, row.dueOn))}</small> : null}
      {row.originalDueOn === row.dueOn ? null : (
        <small>{words("innovations.moved", { day: formatFullDay(locale, row.originalDueOn) })}</small>
      )}
    </>
  );
}
