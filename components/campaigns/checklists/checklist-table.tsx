import { Bar } from "@/components/ui/bar";
import { withQuery } from "@/components/ui/hrefs";
import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import type { Checklist } from "@/lib/campaigns/checklists/queries";
import { doneOf } from "@/lib/campaigns/checklists/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; path: string; title: string; lists: readonly Checklist[] };

/** Many lists, a line each: how far each came and what is still open (CAM-34, CAM-30). */
export function ChecklistTable({ locale, path, title, lists }: Props) {
  const words = loadWords(locale, "ledgers");
  const columns: Column<Checklist>[] = [
    { key: "who", header: words("checklists.who"), cell: ({ personName, orgName }) => personName ?? orgName },
    {
      key: "name",
      header: words("checklists.name"),
      cell: ({ id, name }) => (
        <RowLink href={withQuery(path, { list: id })}>
          <span className="whitespace-nowrap">{name}</span>
        </RowLink>
      ),
    },
    {
      key: "done",
      header: words("checklists.state"),
      phone: "badge",
      cell: ({ name, kind, items }) => (
        <span className="block min-w-24 whitespace-nowrap">
          {words("checklists.progress", { done: doneOf(items), total: items.length })}
          <Bar
            segments={[{ label: name, value: doneOf(items), tone: kind === "STARS" ? "gold" : "ok" }]}
            total={items.length}
          />
        </span>
      ),
    },
    {
      key: "left",
      header: words("checklists.left"),
      phone: "hidden",
      cell: ({ items }) =>
        items
          .filter(({ doneOn }) => !doneOn)
          .map(({ text }) => text)
          .join("、"),
    },
    {
      key: "due",
      header: words("checklists.dueOn"),
      cell: ({ dueOn }) => (dueOn ? <span className="whitespace-nowrap">{formatFullDay(locale, dueOn)}</span> : "—"),
    },
  ];
  if (lists.length === 0) return null;
  return <DataTable locale={locale} caption={title} columns={columns} rows={lists} rowKey={({ id }) => id} />;
}
