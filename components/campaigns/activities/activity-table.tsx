import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Activity } from "@/lib/campaigns/activities/queries";
import { formatFullDay, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { daysBetween } from "@/lib/kernel/clock";
import { countWords } from "./figure-sentences";

type Props = { locale: Locale; org: string; rows: readonly Activity[] };

/** From this many days on a line was written down afterwards and says so (LIFE-08). */
const backfilledAfter = 30;

export function ActivityTable({ locale, org, rows }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("activities.heading")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("activities.empty")}
      columns={[
        {
          key: "title",
          header: words("activities.title"),
          cell: ({ id, title, result, files }) => (
            <>
              <a href={`/o/${org}/campaigns/activities/${id}`} className="underline underline-offset-4">
                {title}
              </a>
              {files > 0 ? (
                <span className="ml-2 whitespace-nowrap text-sm font-normal text-ink-2">
                  {loadWords(locale, "ledgers")("evidence.attached", { count: files })}
                </span>
              ) : null}
              {result ? <span className="block text-sm font-normal text-ink-2">{result}</span> : null}
            </>
          ),
        },
        {
          key: "kind",
          header: words("activities.kind"),
          phone: "badge",
          cell: ({ kind }) => <Tag tone="neutral">{words(`activities.kinds.${kind}`)}</Tag>,
        },
        { key: "day", header: words("activities.happenedOn"), cell: (row) => <Happened locale={locale} row={row} /> },
        { key: "place", header: words("activities.place"), cell: ({ place }) => place },
        { key: "figures", header: words("activities.figures"), cell: (row) => figuresOf(locale, row) },
      ]}
    />
  );
}

function Happened({ locale, row: { happenedOn, recordedOn } }: { locale: Locale; row: Activity }) {
  const words = loadWords(locale, "campaigns");
  const late = daysBetween(happenedOn, recordedOn) > backfilledAfter;
  return (
    <span>
      {formatFullDay(locale, happenedOn)}
      {late ? (
        <span className="block text-sm text-ink-2">
          {words("activities.backfilled", { day: formatFullDay(locale, recordedOn) })}
        </span>
      ) : null}
    </span>
  );
}

/** 12 人、棉被 300 余床、20 万元: figures as a paper puts them, an approximate one with its word. */
function figuresOf(
  locale: Locale,
  { participants, headsApproximate, quantity, unit, approximate, money }: Activity,
): string {
  const words = loadWords(locale, "campaigns");
  const number = (value: number) => formatNumber(locale, value);
  const counted =
    quantity === null ? "" : words(`activities.counted.${approximate || "EXACT"}`, { count: number(quantity), unit });
  return [
    participants === null
      ? ""
      : words("activities.people", { count: countWords(locale, participants, headsApproximate) }),
    counted,
    money === null ? "" : words("activities.yuan", { count: number(money) }),
  ]
    .filter((one) => one !== "")
    .join("、");
}
