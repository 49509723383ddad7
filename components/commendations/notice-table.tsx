import { DataTable } from "@/components/ui/table";
import type { NoticeRow } from "@/lib/commendations/notices/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { spanOf } from "./call-table";
import { NoticeTag } from "./state-tags";

type Props = { locale: Locale; org: string; today: Day; rows: readonly NoticeRow[] };

export function NoticeTable({ locale, org, today, rows }: Props) {
  const words = loadWords(locale, "commendations");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.notices")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("empty.notices")}
      columns={[
        {
          key: "title",
          header: words("fields.title"),
          cell: ({ id, title }) => (
            <a href={`/o/${org}/commendations/notices/${id}`} className="underline underline-offset-4">
              {title}
            </a>
          ),
        },
        { key: "issuer", header: words("fields.issuer"), cell: ({ issuer }) => issuer },
        { key: "days", header: words("fields.days"), cell: ({ beginsOn, endsOn }) => spanOf(locale, beginsOn, endsOn) },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state, endsOn }) => <NoticeTag locale={locale} state={state} endsOn={endsOn} today={today} />,
        },
      ]}
    />
  );
}
