import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Compared } from "@/lib/campaigns/templates/comparisons/rules";
import type { Part } from "@/lib/campaigns/templates/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { factsOf, subjectOf } from "./part-words";

type Props = { locale: Locale; titles: readonly [string, string]; rows: readonly Compared[] };

/** Two templates side by side; the words say what differs, the colour only repeats it. */
export function ComparisonTable({ locale, titles: [left, right], rows }: Props) {
  const words = loadWords(locale, "campaigns");
  const cell = (part: Part | null) => (part ? <Side locale={locale} part={part} /> : words("templates.absent"));
  return (
    <DataTable
      locale={locale}
      caption={words("templates.compared")}
      rows={rows}
      rowKey={({ key }) => key}
      empty={words("templates.noDifference")}
      columns={[
        {
          key: "kind",
          header: words("templates.part"),
          cell: ({ kind, left, right }) => `${words(`templates.kinds.${kind}`)} · ${(left ?? right)?.name ?? ""}`,
        },
        { key: "left", header: left, phoneLabel: left, cell: (row) => cell(row.left) },
        { key: "right", header: right, phoneLabel: right, cell: (row) => cell(row.right) },
        {
          key: "same",
          header: words("templates.difference"),
          phone: "badge",
          cell: (row) => <Tag tone={row.same ? "neutral" : "due"}>{words(`templates.verdicts.${verdict(row)}`)}</Tag>,
        },
      ]}
    />
  );
}

function verdict({ left, right, same }: Compared) {
  if (same) return "same";
  if (!left) return "rightOnly";
  return right ? "differs" : "leftOnly";
}

function Side({ locale, part }: { locale: Locale; part: Part }) {
  const words = loadWords(locale, "campaigns");
  const mandatory = part.mandatory ? words("actionKinds.mandatory") : "";
  const text = [subjectOf(locale, part), factsOf(locale, part), mandatory].filter((one) => one !== "").join("；");
  return <span className="text-sm">{text || words("templates.present")}</span>;
}
