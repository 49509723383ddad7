import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Demand } from "@/lib/noticeboard/showings/queries";

type Props = { locale: Locale; demands: readonly Demand[]; fields: readonly { value: string; label: string }[] };

/** 公开要求 by field, as this organisation set it for itself and those below. */
export function DemandTable({ locale, demands, fields }: Props) {
  const words = loadWords(locale, "noticeboard");
  const nameOf = (field: string) => fields.find(({ value }) => value === field)?.label ?? words("showings.allFields");
  const columns: Column<Demand>[] = [
    { key: "field", header: words("showings.field"), phone: "title", cell: ({ field }) => nameOf(field) },
    {
      key: "meeting",
      header: words("showings.channels.MEETING"),
      phoneLabel: words("showings.channels.MEETING"),
      cell: ({ meeting }) => words(`showings.levels.${meeting}`),
    },
    {
      key: "wall",
      header: words("showings.channels.WALL"),
      phoneLabel: words("showings.channels.WALL"),
      cell: ({ wall, wallDays }) =>
        [words(`showings.levels.${wall}`), wallDays > 0 && words("showings.forDays", { days: wallDays })]
          .filter(Boolean)
          .join("，"),
    },
    { key: "place", header: words("showings.placeAsked"), cell: ({ place }) => place },
    { key: "audience", header: words("showings.audience"), cell: ({ audience }) => audience },
  ];
  return (
    <Section title={words("showings.demands")}>
      <DataTable
        locale={locale}
        caption={words("showings.demands")}
        columns={columns}
        rows={demands}
        rowKey={({ field }) => field}
      />
    </Section>
  );
}
