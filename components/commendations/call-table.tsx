import { DataTable } from "@/components/ui/table";
import type { Call } from "@/lib/commendations/calls/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { CallTag } from "./state-tags";

export const spanOf = (locale: Locale, from: string, to: string): string =>
  loadWords(locale, "commendations")("span", { from: formatFullDay(locale, from), to: formatFullDay(locale, to) });

export function CallTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly Call[] }) {
  const words = loadWords(locale, "commendations");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.calls")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("empty.calls")}
      columns={[
        {
          key: "title",
          header: words("fields.call"),
          cell: ({ id, title }) => (
            <a href={`/o/${org}/commendations/calls/${id}`} className="underline underline-offset-4">
              {title}
            </a>
          ),
        },
        { key: "kind", header: words("fields.kind"), cell: ({ kindName }) => kindName },
        { key: "issuer", header: words("fields.issuer"), cell: ({ orgName }) => orgName },
        {
          key: "period",
          header: words("fields.period"),
          cell: ({ periodFrom, periodTo }) => spanOf(locale, periodFrom, periodTo),
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) => <CallTag locale={locale} state={state} />,
        },
      ]}
    />
  );
}
