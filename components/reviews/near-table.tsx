import { Fold } from "@/components/ui/fold";
import { DataTable } from "@/components/ui/table";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { NearTarget } from "@/lib/reviews/queues/queries";
import { standingOf } from "@/lib/reviews/rules";
import { StandingTag } from "./standing-tag";

type Props = {
  locale: Locale;
  today: Day;
  targets: readonly NearTarget[];
  hrefOf: (target: NearTarget) => string;
};

/** Subjects of rounds that stand elsewhere, round by round: those that run are open, past ones folded. */
export function NearTable({ locale, today, targets, hrefOf }: Props) {
  const words = loadWords(locale, "reviews");
  const rounds = [...Map.groupBy(targets, ({ roundId }) => roundId)];
  return rounds.map(([roundId, held]) => {
    const [first] = held;
    if (!first) return null;
    const { roundOrgName, roundTitle, period, opensOn, closesOn, roundState } = first;
    const span = `${formatDay(locale, opensOn)}–${formatDay(locale, closesOn)}`;
    const title = words("near.round", { org: roundOrgName, round: roundTitle, period: formatPeriod(locale, period) });
    return (
      <Fold
        key={roundId}
        open={roundState === "OPEN"}
        title={
          <span>
            {title} <small className="font-normal text-ink-2">{words("near.span", { span, count: held.length })}</small>
          </span>
        }
      >
        <RoundTargets {...{ locale, today, hrefOf }} targets={held} caption={title} />
      </Fold>
    );
  });
}

function RoundTargets({ locale, caption, today, targets, hrefOf }: Props & { caption: string }) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={targets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          cell: (target) => (
            <>
              <a href={hrefOf(target)} className="underline underline-offset-4">
                {target.name}
              </a>
              {target.kind === "PERSON" ? <small>{target.orgName}</small> : null}
            </>
          ),
        },
        {
          key: "report",
          header: words("fields.report"),
          phoneLabel: words("fields.report"),
          cell: ({ reportSubmitted }) => words(`reportStates.${reportSubmitted ? "SUBMITTED" : "NONE"}`),
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state, closesOn }) => <StandingTag locale={locale} standing={standingOf(state, closesOn, today)} />,
        },
      ]}
    />
  );
}
