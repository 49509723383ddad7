import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Opinion, Posting } from "@/lib/noticeboard/opinions/queries";

const tones: Record<Opinion["state"], Tone> = {
  RECEIVED: "due",
  ASSIGNED: "returned",
  ANSWERED: "ok",
  CLOSED: "neutral",
};
const postingTones: Record<Posting, Tone> = { WAITING: "due", SHOWN: "ok", KEPT: "neutral" };

type Props = { locale: Locale; org: string; rows: readonly Opinion[]; empty: string; below?: boolean };

/** 意见建议登记簿: number and day, how it came, what was said, who handles it, how it stands. */
export function OpinionTable({ locale, org, rows, empty, below = false }: Props) {
  const words = loadWords(locale, "noticeboard");
  const columns: Column<Opinion>[] = [
    {
      key: "number",
      header: words("columns.number"),
      phone: "line",
      cell: ({ number }) => <span className="whitespace-nowrap">{words("short", { number })}</span>,
    },
    {
      key: "text",
      header: words("columns.text"),
      phone: "title",
      cell: ({ id, text, pledger, orgName }) => (
        <a href={`/o/${org}/noticeboard/opinions/${id}`} className="underline-offset-4 hover:underline">
          <span className="line-clamp-2">{text}</span>
          {pledger || below ? <small>{below ? orgName : words("about", { name: pledger ?? "" })}</small> : null}
        </a>
      ),
    },
    {
      key: "channel",
      header: words("columns.channel"),
      cell: ({ channel, occasion }) => occasion || words(`channels.${channel}`),
    },
    {
      key: "received",
      header: words("columns.received"),
      cell: ({ receivedOn }) => <span className="whitespace-nowrap">{formatDay(locale, receivedOn)}</span>,
    },
    { key: "handler", header: words("columns.handler"), phone: "hidden", cell: ({ handler }) => handler ?? "" },
    {
      key: "posting",
      header: words("columns.posting"),
      cell: ({ posting }) => <Tag tone={postingTones[posting]}>{words(`postings.${posting}`)}</Tag>,
    },
    {
      key: "state",
      header: words("columns.state"),
      phone: "badge",
      align: "right",
      cell: ({ state, rectificationNumber }) => (
        <>
          <Tag tone={tones[state]}>{words(`states.${state}`)}</Tag>
          {rectificationNumber ? <small>{words("rectifying", { number: rectificationNumber })}</small> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
