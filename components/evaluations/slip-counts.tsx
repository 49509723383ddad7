import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import type { RoundRow } from "@/lib/evaluations/queries";
import { fewest } from "@/lib/evaluations/rules";
import type { SlipCount } from "@/lib/evaluations/slips/queries";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type SlipCountsProps = { locale: Locale; org: string; round: RoundRow; counts: readonly SlipCount[] };

/** LIFE-17 for slips: 印制 = 作废 + 发出, 发出 = 收回 + 未收回. */
export function SlipCounts({ locale, org, round, counts }: SlipCountsProps) {
  const words = loadWords(locale, "evaluations");
  const total = counts.reduce((sum, row) => add(sum, row), { issued: 0, voided: 0, returned: 0 });
  const figure = (
    key: "printed" | "voided" | "issued" | "returned" | "missing" | "turnout",
    of: (row: SlipCount) => string | number,
  ) => ({
    key,
    header: words(`round.${key}`),
    align: "right" as const,
    phoneLabel: words(`round.${key}`),
    cell: of,
  });
  return (
    <Section
      title={words("round.slips")}
      links={[{ href: `/o/${org}/evaluations/${round.id}/what-is-kept`, label: words("proof.kept") }]}
    >
      {round.state !== "CLOSED" && total.issued > 0 && total.issued < fewest ? (
        <Notice tone="warn" title={words("round.fewSlips")}>
          {words("round.fewSlipsNote")}
        </Notice>
      ) : null}
      <DataTable
        locale={locale}
        caption={words("round.slips")}
        rows={counts}
        rowKey={({ evaluatorClass }) => evaluatorClass}
        empty={words("round.slipsEmpty")}
        columns={[
          { key: "class", header: words("round.class"), cell: (row) => words(`classes.${row.evaluatorClass}`) },
          figure("printed", (row) => row.issued + row.voided),
          figure("voided", (row) => row.voided),
          figure("issued", (row) => row.issued),
          figure("returned", (row) => row.returned),
          figure("missing", (row) => row.issued - row.returned),
          figure("turnout", (row) => turnout(locale, row)),
        ]}
        footer={words("round.totals", {
          printed: total.issued + total.voided,
          voided: total.voided,
          issued: total.issued,
          returned: total.returned,
          missing: total.issued - total.returned,
          turnout: turnout(locale, total),
        })}
      />
      <p className="mt-2 text-sm text-ink-2">{words("round.slipsNote")}</p>
    </Section>
  );
}

type Figures = Pick<SlipCount, "issued" | "voided" | "returned">;

const add = (a: Figures, b: Figures): Figures => ({
  issued: a.issued + b.issued,
  voided: a.voided + b.voided,
  returned: a.returned + b.returned,
});

const turnout = (locale: Locale, { issued, returned }: Figures) =>
  issued === 0 ? "0" : formatPercent(locale, returned / issued);
