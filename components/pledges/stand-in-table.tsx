import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { endStandInAction } from "@/lib/pledges/stand-ins/actions";
import type { StandIn } from "@/lib/pledges/stand-ins/queries";
import { Hidden } from "./dialog-form";

type StandInTableProps = { locale: Locale; org: string; rows: readonly StandIn[]; ends: boolean };

export function StandInTable({ locale, org, rows, ends }: StandInTableProps) {
  const words = loadWords(locale, "pledges");
  const span = ({ beginsOn, endsOn }: StandIn) =>
    [formatFullDay(locale, beginsOn), endsOn ? formatFullDay(locale, endsOn) : words("standIns.open")].join(" — ");
  const columns: Column<StandIn>[] = [
    { key: "name", header: words("standIns.who"), cell: ({ name, orgName }) => `${name}　${orgName}` },
    { key: "document", header: words("standIns.document"), cell: ({ document }) => document },
    { key: "span", header: words("standIns.beginsOn"), cell: span },
    {
      key: "end",
      header: words("standIns.end"),
      cell: ({ id }) =>
        ends ? (
          <ActionForm action={endStandInAction} words={formWords(locale)}>
            <Hidden values={{ org, standInId: id }} />
            <SubmitButton tone="plain">{words("standIns.end")}</SubmitButton>
          </ActionForm>
        ) : null,
    },
  ];
  return (
    <div className="mb-6">
      <DataTable
        locale={locale}
        caption={words("standIns.title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words("standIns.empty")}
      />
    </div>
  );
}
