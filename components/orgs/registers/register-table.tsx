import { Dialog } from "@/components/ui/dialog";
import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { RegisterEntry } from "@/lib/orgs/registers/queries";
import { EndEntryForm } from "./entry-forms";

type RegisterTableProps = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly RegisterEntry[];
  keeps: boolean;
};

/** What an organisation has registered: venues, posts, teams and points, joint bodies. */
export function RegisterTable(props: RegisterTableProps) {
  const words = loadWords(props.locale, "registers");
  return (
    <DataTable
      locale={props.locale}
      caption={words("registers")}
      columns={columns(props)}
      rows={props.rows}
      rowKey={({ id }) => id}
      empty={words("empty")}
    />
  );
}

function columns({ locale, org, today, keeps }: RegisterTableProps): Column<RegisterEntry>[] {
  const words = loadWords(locale, "registers");
  const end: Column<RegisterEntry> = {
    key: "end",
    header: words("endEntry"),
    cell: ({ id, name, endsOn, endReason }) =>
      endsOn ? (
        endReason
      ) : (
        <Dialog
          trigger={words("endEntry")}
          title={`${words("endEntry")} · ${name}`}
          closeLabel={loadWords(locale, "common")("buttons.close")}
        >
          <EndEntryForm locale={locale} org={org} today={today} entryId={id} />
        </Dialog>
      ),
  };
  return [
    {
      key: "name",
      header: words("columns.name"),
      cell: ({ name, note, ...figures }) => (
        <>
          {name}
          <Figures locale={locale} {...figures} />
          {note ? <span className="block text-sm font-normal text-ink-2">{note}</span> : null}
        </>
      ),
    },
    { key: "kind", header: words("columns.kind"), phone: "badge", cell: ({ kind }) => words(`kinds.${kind}`) },
    { key: "holder", header: words("columns.holder"), cell: ({ holder }) => holder },
    { key: "place", header: words("columns.place"), cell: ({ place }) => place },
    {
      key: "phone",
      header: words("columns.phone"),
      cell: ({ phone, allDay }) => (allDay ? words("allDay", { phone }) : phone),
    },
    { key: "since", header: words("columns.since"), cell: (row) => spanOf(locale, row) },
    ...(keeps ? [end] : []),
  ];
}

type FiguresProps = { locale: Locale } & Pick<RegisterEntry, "total" | "covered" | "approximate">;

/** 40 家中 38 家已建, or the number of pairs aimed at. */
function Figures({ locale, total, covered, approximate }: FiguresProps) {
  const words = loadWords(locale, "registers");
  if (total === null) return null;
  const said = covered === null ? words("aimed", { total }) : words("founded", { total, covered });
  return <span className="block text-sm font-normal">{approximate ? words("roughly", { said }) : said}</span>;
}

function spanOf(locale: Locale, { beginsOn, endsOn }: RegisterEntry): string {
  const words = loadWords(locale, "registers");
  const from = formatFullDay(locale, beginsOn);
  return endsOn ? words("span", { from, to: formatFullDay(locale, endsOn) }) : words("from", { day: from });
}
