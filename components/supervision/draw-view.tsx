import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Draw, DrawLine, Entry } from "@/lib/supervision/draws/queries";
import { drawFrom } from "@/lib/supervision/draws/rules";

export function DrawTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly DrawLine[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<DrawLine>[] = [
    {
      key: "purpose",
      header: words("columns.purpose"),
      cell: ({ id, number, purpose }) => (
        <>
          <a href={`/o/${org}/supervision/draws/${id}`} className="underline underline-offset-4">
            {purpose}
          </a>
          <small>{words("draws.record", { number })}</small>
        </>
      ),
    },
    { key: "drawn", header: words("columns.drawn"), cell: ({ drawn }) => drawn },
    { key: "by", header: words("columns.lead"), cell: ({ drawnBy }) => drawnBy },
    { key: "day", header: words("columns.day"), align: "right", cell: ({ drawnOn }) => formatDay(locale, drawnOn) },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("draws.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("draws.empty")}
    />
  );
}

/** The record of a draw, drawn again from its seed while the page is made. */
export function DrawRecord({
  locale,
  org,
  draw,
  mayVisit,
}: {
  locale: Locale;
  org: string;
  draw: Draw;
  mayVisit: boolean;
}) {
  const words = loadWords(locale, "supervision");
  const again = drawFrom(draw.seed, draw.entries, draw.take);
  const same = again.every(({ ticket, drawn }, at) => {
    const entry = draw.entries[at];
    return entry?.ticket === ticket && entry.drawn === drawn;
  });
  const columns: Column<Entry>[] = [
    {
      key: "name",
      header: words("columns.org"),
      cell: (entry) => (
        <>
          {entry.name}
          <DrawnVisit locale={locale} org={org} drawId={draw.id} entry={entry} mayVisit={mayVisit} />
        </>
      ),
    },
    { key: "code", header: words("columns.number"), cell: ({ code }) => code },
    {
      key: "ticket",
      header: words("draws.ticket"),
      cell: ({ ticket }) => <code className="text-sm break-all">{ticket.slice(0, 16)}…</code>,
    },
    {
      key: "drawn",
      header: words("columns.drawn"),
      phone: "badge",
      cell: ({ drawn }) => (
        <Tag tone={drawn ? "ok" : "neutral"}>{words(drawn ? "draws.isDrawn" : "draws.notDrawn")}</Tag>
      ),
    },
  ];
  return (
    <>
      <Section title={words("draws.how")}>
        <p className="mb-2">
          <Tag tone={same ? "ok" : "late"}>{words(same ? "draws.repeated" : "draws.differs")}</Tag>
        </p>
        <p>
          {words("draws.seed")}：<code className="break-all">{draw.seed}</code>
        </p>
        <p>{words("draws.howText", { take: draw.take })}</p>
        <pre className="mt-1 border border-line bg-sheet px-3 py-2 text-sm break-all whitespace-pre-wrap">
          {`printf '%s:%s' ${draw.seed} ${draw.entries[0]?.code ?? ""} | sha256sum`}
        </pre>
      </Section>
      <Section title={words("draws.entries")}>
        <p className="mb-2 text-sm text-ink-2">{words("draws.of", { of: draw.entries.length, take: draw.take })}</p>
        <DataTable
          locale={locale}
          caption={words("draws.entries")}
          columns={columns}
          rows={draw.entries}
          rowKey={({ orgId }) => orgId}
        />
      </Section>
    </>
  );
}

/** What became of the draw: the visit that was recorded, or where to record it. */
function DrawnVisit({
  locale,
  org,
  drawId,
  entry,
  mayVisit,
}: {
  locale: Locale;
  org: string;
  drawId: string;
  entry: Entry;
  mayVisit: boolean;
}) {
  const words = loadWords(locale, "supervision");
  const { visitId, visitedOn, code, drawn } = entry;
  if (!drawn || (!visitId && !mayVisit)) return null;
  const at = visitId ? visitId : `new?at=${code}&draw=${drawId}`;
  return (
    <small>
      <a href={`/o/${org}/supervision/visits/${at}`} className="underline underline-offset-4">
        {visitedOn ? words("draws.visited", { day: formatDay(locale, visitedOn) }) : words("draws.visit")}
      </a>
    </small>
  );
}
