import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { Quarterly, Side, VisitLine } from "@/lib/supervision/visits/queries";

type Props = { locale: Locale; org: string; today: string; side: Side; rows: readonly VisitLine[] };

export function VisitTable({ locale, org, today, side, rows }: Props) {
  const words = loadWords(locale, "supervision");
  const columns: Column<VisitLine>[] = [
    {
      key: "org",
      header: words(side === "made" ? "columns.org" : "columns.by"),
      cell: ({ id, orgName, byName, bodies, number }) => (
        <>
          <a href={`/o/${org}/supervision/visits/${id}`} className="underline underline-offset-4">
            {side === "made" ? orgName : byName}
          </a>
          <small>
            {words("visits.record", { number })}
            {bodies ? `　${bodies}` : ""}
          </small>
        </>
      ),
    },
    {
      key: "kind",
      header: words("columns.kind"),
      phone: "badge",
      cell: (visit) => <Kind {...{ locale, today, visit }} />,
    },
    { key: "lead", header: words("columns.lead"), cell: ({ leadName }) => leadName },
    { key: "day", header: words("columns.day"), align: "right", cell: ({ visitedOn }) => formatDay(locale, visitedOn) },
    {
      key: "problems",
      header: words("columns.problems"),
      phoneLabel: words("columns.problems"),
      align: "right",
      cell: ({ problems, opened }) => (
        <>
          {problems}
          {opened > 0 ? <small>{words("visits.opened", { count: opened })}</small> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("visits.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("visits.empty")}
    />
  );
}

function Kind({ locale, today, visit }: { locale: Locale; today: string; visit: VisitLine }) {
  const words = loadWords(locale, "supervision");
  const { kind, replyDueOn, repliedOn } = visit;
  const answer = answerOf(replyDueOn, repliedOn, today);
  return (
    <>
      <Tag tone={kind === "URGE" ? "due" : "neutral"}>{words(`kinds.${kind}`)}</Tag>
      {kind === "URGE" ? (
        <>
          {" "}
          <Tag tone={answerTones[answer]}>{words(`visits.${answer}`)}</Tag>
        </>
      ) : null}
    </>
  );
}

const answerTones = { replied: "ok", waiting: "due", replyLate: "late" } as const;

function answerOf(dueOn: string | null, repliedOn: string | null, today: string): keyof typeof answerTones {
  if (repliedOn) return "replied";
  return dueOn !== null && dueOn < today ? "replyLate" : "waiting";
}

function heldWords(words: Words<"supervision">, visits: number, begun: boolean): string {
  if (visits > 0) return words("overview.visits", { count: visits });
  return begun ? words("overview.missing") : "—";
}

/** RPT-11: four supervisions a year; the quarter without one says so. */
export function YearRow({ locale, quarters, now }: { locale: Locale; quarters: readonly Quarterly[]; now: number }) {
  const words = loadWords(locale, "supervision");
  return (
    <dl className="mb-6 grid grid-cols-2 border border-line bg-sheet sm:grid-cols-4">
      {quarters.map(({ quarter, visits, problems }) => (
        <div
          key={quarter}
          className="border-line px-4 py-3 not-first:border-l max-sm:odd:border-l-0 max-sm:nth-[n+3]:border-t"
        >
          <dt className="text-sm text-ink-2">
            {words("overview.quarter", {
              quarter: locale === "en" ? quarter : (["一", "二", "三", "四"][quarter - 1] ?? ""),
            })}
          </dt>
          <dd className={visits === 0 && quarter <= now ? "text-amber" : ""}>
            {heldWords(words, visits, quarter <= now)}
          </dd>
          {visits > 0 ? (
            <dd className="text-sm text-ink-2">{words("overview.problems", { count: problems })}</dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
