import { FormDialog } from "@/components/ui/form-dialog";
import { Stat, Stats } from "@/components/ui/stat";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { endRewardRuleAction } from "@/lib/supervision/actions";
import type { Penalty, Provided, RewardRule, Use } from "@/lib/supervision/rewards/queries";
import { incentives } from "@/lib/supervision/rewards/schema";

type Keys = { locale: Locale; org: string };

/** 结果运用 of the year: honours given, accountability decided, penalties with their sum. */
export function UseStats({ locale, org, use }: { locale: Locale; org: string; use: Use }) {
  const words = loadWords(locale, "supervision");
  return (
    <Stats>
      <Stat label={words("rewards.awards")} figure={use.awards} href={`/o/${org}/commendations`} />
      <Stat label={words("rewards.cases")} figure={use.cases} href={`/o/${org}/supervision/cases`} />
      <Stat
        label={words("rewards.penaltyCount")}
        figure={use.penalties}
        note={words("rewards.amountValue", { amount: use.amount })}
      />
    </Stats>
  );
}

/** CAM-47: which of the four ways of encouraging are provided for, and which still are not. */
export function IncentiveStats({ locale, rows }: { locale: Locale; rows: readonly Provided[] }) {
  const words = loadWords(locale, "supervision");
  return (
    <Stats>
      {incentives.map((incentive) => {
        const count = rows.find((row) => row.incentive === incentive)?.count ?? 0;
        return (
          <Stat
            key={incentive}
            label={words(`rewards.incentives.${incentive}`)}
            figure={count}
            note={words(count === 0 ? "rewards.noIncentive" : `rewards.incentiveHints.${incentive}`)}
          />
        );
      })}
    </Stats>
  );
}

export function RuleTable({ locale, org, rows, may }: Keys & { rows: readonly RewardRule[]; may: boolean }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<RewardRule>[] = [
    {
      key: "condition",
      header: words("rewards.condition"),
      cell: ({ condition, basis, orgName }) => (
        <>
          {condition}
          <small className="block">{words("rewards.basisValue", { org: orgName, basis })}</small>
        </>
      ),
    },
    {
      key: "kind",
      header: words("rewards.kind"),
      phone: "badge",
      cell: ({ kind, incentive }) => (
        <Tag tone={kind === "REWARD" ? "ok" : "due"}>
          {words(incentive === "" ? `rewards.kinds.${kind}` : `rewards.incentives.${incentive}`)}
        </Tag>
      ),
    },
    { key: "consequence", header: words("rewards.consequence"), cell: ({ consequence }) => consequence },
    { key: "usedFor", header: words("rewards.usedFor"), cell: ({ usedFor }) => usedFor || "—" },
    ...(may
      ? [{ key: "end", header: words("rewards.act"), cell: (row: RewardRule) => <EndRule {...{ locale, org, row }} /> }]
      : []),
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("rewards.rules")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("rewards.noRules")}
    />
  );
}

function EndRule({ locale, org, row }: { locale: Locale; org: string; row: RewardRule }) {
  const words = loadWords(locale, "supervision");
  if (!row.own) return null;
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={endRewardRuleAction}
      title={words("rewards.end")}
      submit={words("rewards.end")}
      keys={{ ruleId: row.id }}
    >
      <p className="mb-4">{words("rewards.endNote", { condition: row.condition })}</p>
    </FormDialog>
  );
}

export function PenaltyTable({ locale, rows }: { locale: Locale; rows: readonly Penalty[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Penalty>[] = [
    {
      key: "subject",
      header: words("rewards.subject"),
      cell: ({ subject, grounds }) => (
        <>
          {subject}
          <small className="block">{grounds}</small>
        </>
      ),
    },
    {
      key: "amount",
      header: words("rewards.amount"),
      align: "right",
      phone: "badge",
      cell: ({ amount }) => words("rewards.amountValue", { amount }),
    },
    {
      key: "imposedBy",
      header: words("rewards.imposedBy"),
      cell: ({ imposedBy, document }) => `${imposedBy}　${document}`,
    },
    {
      key: "imposedOn",
      header: words("rewards.imposedOn"),
      align: "right",
      cell: ({ imposedOn }) => formatFullDay(locale, imposedOn),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("rewards.penalties")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("rewards.noPenalties")}
    />
  );
}
