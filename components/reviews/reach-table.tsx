import { Bar } from "@/components/ui/bar";
import { DrawnTable } from "@/components/ui/drawn-table";
import { Tag } from "@/components/ui/tag";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ReachRow } from "@/lib/reviews/coverage/queries";
import { roundTones } from "./tones";

type Props = { locale: Locale; rows: readonly ReachRow[]; late: boolean; empty: string };

/** REV-44: one organisation a row, its figures leading to its own list. */
export function ReachTable({ locale, rows, late, empty }: Props) {
  const words = loadWords(locale, "reviews");
  const left = ({ drawn, done, exempted }: ReachRow) => drawn - done - exempted;
  return (
    <DrawnTable
      locale={locale}
      caption={words("sections.reach")}
      rows={rows}
      rowKey={({ orgCode }) => orgCode}
      empty={empty}
      columns={[
        {
          key: "org",
          header: words("fields.org"),
          cell: ({ orgCode, orgName, superiorName, roundId }) => (
            <>
              <a href={`/o/${orgCode}/reviews${roundId ? `/${roundId}` : ""}`} className="underline underline-offset-4">
                {orgName}
              </a>
              <small>{superiorName}</small>
            </>
          ),
        },
        figure(words("figures.due"), "drawn", ({ drawn }) => drawn),
        figure(words("figures.done"), "done", ({ done }) => done),
        figure(words("figures.exempted"), "exempted", ({ exempted }) => exempted),
        figure(words(late ? "figures.overdue" : "figures.left"), "left", left),
        {
          key: "progress",
          header: words("fields.progress"),
          cell: (row) => <Progress locale={locale} row={row} />,
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) =>
            state ? (
              <Tag tone={roundTones[state]}>{words(`roundStates.${state}`)}</Tag>
            ) : (
              <Tag tone="late">{words("rhythm.NONE")}</Tag>
            ),
        },
      ]}
    />
  );
}

const figure = (header: string, key: string, cell: (row: ReachRow) => number) =>
  ({ key, header, align: "right", phoneLabel: header, cell }) as const;

function Progress({ locale, row: { drawn, done, exempted } }: { locale: Locale; row: ReachRow }) {
  if (drawn === 0) return null;
  const segments = [
    { label: "done", value: done, tone: "ok" as const },
    { label: "exempted", value: exempted, tone: "returned" as const },
  ];
  return (
    <span className="block min-w-24">
      <span className="text-sm">{formatPercent(locale, (done + exempted) / drawn)}</span>
      <Bar segments={segments} total={drawn} />
    </span>
  );
}
