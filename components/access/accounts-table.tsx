import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import type { AccountRow } from "@/lib/auth/slips/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { AccountTag, seenWords, slipNote } from "./account-tag";

type AccountsTableProps = { locale: Locale; org: string; rows: readonly AccountRow[]; form: string };

export function AccountsTable({ locale, org, rows, form }: AccountsTableProps) {
  const words = loadWords(locale, "access");
  return (
    <DataTable
      locale={locale}
      caption={words("accounts.title")}
      columns={columns(locale, org)}
      rows={rows}
      rowKey={({ id }) => id}
      selection={{ name: "personId", form, label: ({ name }) => name }}
      empty={words("accounts.empty")}
    />
  );
}

function columns(locale: Locale, org: string): Column<AccountRow>[] {
  const words = loadWords(locale, "access");
  return [
    {
      key: "name",
      header: words("columns.name"),
      cell: ({ id, name }) => <RowLink href={`/o/${org}/people/${id}`}>{name}</RowLink>,
    },
    { key: "duties", header: words("columns.duties"), cell: ({ duties }) => duties.join("、") },
    { key: "login", header: words("columns.login"), cell: ({ login }) => login ?? "" },
    {
      key: "state",
      header: words("columns.state"),
      phone: "badge",
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <AccountTag locale={locale} account={row} />
          <small className="text-ink-2 max-sm:hidden">{slipNote(locale, row)}</small>
        </span>
      ),
    },
    { key: "seen", header: words("columns.seen"), cell: (row) => seenWords(locale, row) },
  ];
}
