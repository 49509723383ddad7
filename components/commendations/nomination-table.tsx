import { DataTable } from "@/components/ui/table";
import type { NominationRow } from "@/lib/commendations/nominations/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { NominationTag } from "./state-tags";

type Row = NominationRow & { nominatedBy?: string };
type Props = { locale: Locale; org: string; rows: readonly Row[]; withCall?: boolean };

export function NominationTable({ locale, org, rows, withCall = true }: Props) {
  const words = loadWords(locale, "commendations");
  const call = { key: "call", header: words("fields.call"), cell: (row: Row) => row.callTitle };
  return (
    <DataTable
      locale={locale}
      caption={words("sections.nominations")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("empty.nominations")}
      columns={[
        {
          key: "nominee",
          header: words("fields.nominee"),
          cell: ({ id, orgCode, subjectName }) => (
            <a href={`/o/${org}/commendations/nominations/${orgCode}/${id}`} className="underline underline-offset-4">
              {subjectName}
            </a>
          ),
        },
        {
          key: "org",
          header: words("fields.org"),
          cell: ({ orgName, subjectName }) => (orgName === subjectName ? "" : orgName),
        },
        ...(withCall ? [call] : []),
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) => <NominationTag locale={locale} state={state} />,
        },
      ]}
    />
  );
}
