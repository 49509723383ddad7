import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Laggard } from "@/lib/campaigns/coverage/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { stateTones } from "./state-tones";

/** Who has not submitted yet, at any depth, in the order of the tree. */
export function LaggardList({ locale, rows }: { locale: Locale; rows: readonly Laggard[] }) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("coverage.laggards")}
      rows={rows}
      rowKey={({ code }) => code}
      empty={words("coverage.nobodyLate")}
      columns={[
        {
          key: "org",
          header: words("coverage.org"),
          cell: ({ code, name }) => (
            <a href={`/o/${code}/campaigns`} className="underline underline-offset-4">
              {name}
            </a>
          ),
        },
        {
          key: "state",
          header: words("coverage.state"),
          phone: "badge",
          cell: ({ state }) => <Tag tone={stateTones[state]}>{words(`adoptionStates.${state}`)}</Tag>,
        },
        {
          key: "reminded",
          header: words("coverage.remindedAt"),
          cell: ({ remindedAt }) => (remindedAt ? formatMoment(locale, remindedAt) : ""),
        },
      ]}
    />
  );
}
