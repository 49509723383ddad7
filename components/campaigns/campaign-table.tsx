import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { CampaignState } from "@/lib/campaigns/lifecycle";
import type { CampaignRow } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { campaignSpan } from "./campaign-sections";

const tones: Record<CampaignState, Tone> = { DRAFTING: "due", ISSUED: "ok", CLOSED: "neutral", ARCHIVED: "neutral" };

export function CampaignTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly CampaignRow[] }) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.all")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: words("fields.title"),
          cell: (row) => (
            <a href={`/o/${org}/campaigns/${row.id}`} className="underline underline-offset-4">
              {row.title}
            </a>
          ),
        },
        {
          key: "year",
          header: words("fields.year"),
          phoneLabel: words("fields.year"),
          cell: (row) => String(row.year),
        },
        { key: "issuer", header: words("fields.issuer"), cell: (row) => row.orgName },
        { key: "span", header: words("fields.span"), cell: (row) => campaignSpan(locale, row) },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: (row) => <Tag tone={tones[row.state]}>{words(`states.${row.state}`)}</Tag>,
        },
      ]}
    />
  );
}
