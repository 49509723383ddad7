import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Consequences, Judged } from "@/lib/pledges/judgements/queries";

type PledgeJudgedProps = { locale: Locale; rows: readonly Judged[]; followed: Consequences };

/** 上评下议 on one sheet: what the pledger, the superior and the masses say (PLG-28). */
export function PledgeJudged({ locale, rows, followed }: PledgeJudgedProps) {
  const words = loadWords(locale, "pledges");
  const columns: Column<Judged>[] = [
    { key: "item", header: words("lists.item"), cell: ({ number, text }) => `${number}. ${text}` },
    {
      key: "self",
      header: words("judged.self"),
      phoneLabel: words("judged.self"),
      cell: ({ self }) => self ?? words("judged.nothing"),
    },
    {
      key: "said",
      header: words("judged.superior"),
      phoneLabel: words("judged.superior"),
      cell: (row) => <Superiors locale={locale} row={row} />,
    },
  ];
  return (
    <Section title={words("judged.title")}>
      <DataTable
        locale={locale}
        caption={words("judged.title")}
        columns={columns}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        footer={<Masses locale={locale} followed={followed} />}
      />
    </Section>
  );
}

function Superiors({ locale, row }: { locale: Locale; row: Judged }) {
  const words = loadWords(locale, "pledges");
  if (row.said.length === 0) return <>{words("judged.notCited")}</>;
  return row.said.map(({ reviewer, on, achievements, shortcomings }) => (
    <p key={`${reviewer}${on}`} className="mb-1">
      {[achievements, shortcomings].filter(Boolean).join("　")}
      <small>
        {reviewer}　{formatDay(locale, on)}
      </small>
    </p>
  ));
}

function Masses({ locale, followed: { masses } }: { locale: Locale; followed: Consequences }) {
  const words = loadWords(locale, "pledges");
  if (!masses) return <>{words("judged.noVote")}</>;
  const { title, satisfied, basically, dissatisfied } = masses;
  const votes = satisfied + basically + dissatisfied;
  const rate = votes > 0 ? Math.round(((satisfied + basically) / votes) * 1000) / 10 : 0;
  return <>{words("judged.masses", { title, satisfied, basically, dissatisfied, rate })}</>;
}
