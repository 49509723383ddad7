import { DataTable } from "@/components/ui/table";
import type { Award } from "@/lib/commendations/awards/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { AwardTag } from "./state-tags";

/** 表彰名册: an ended one stays in its place with its day and reason. */
export function AwardTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly Award[] }) {
  const words = loadWords(locale, "commendations");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.awards")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("empty.awards")}
      columns={[
        {
          key: "holder",
          header: words("fields.holder"),
          cell: ({ id, holderName }) => (
            <a href={`/o/${org}/commendations/awards/${id}`} className="underline underline-offset-4">
              {holderName}
            </a>
          ),
        },
        {
          key: "org",
          header: words("fields.org"),
          phone: "hidden",
          cell: ({ holderName, holderOrgName }) => (holderName === holderOrgName ? "" : holderOrgName),
        },
        { key: "kind", header: words("fields.kind"), cell: ({ kindName }) => kindName },
        { key: "issuer", header: words("fields.issuer"), phone: "hidden", cell: ({ issuerName }) => issuerName },
        { key: "number", header: words("fields.number"), cell: ({ certificateNumber }) => certificateNumber },
        {
          key: "grantedOn",
          header: words("fields.grantedOn"),
          cell: ({ grantedOn }) => formatFullDay(locale, grantedOn),
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) => <AwardTag locale={locale} state={state} />,
        },
      ]}
    />
  );
}
