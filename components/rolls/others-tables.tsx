import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { GuestRow, ParticipantRow } from "@/lib/people/participants/queries";
import { EndGuestForm, EndParticipantForm } from "./others-forms";

type Place = { locale: Locale; org: string; today: string; keeps: boolean };

const termOf = (locale: Locale, { beginsOn, endsOn }: { beginsOn: string; endsOn: string | null }) => {
  const people = loadWords(locale, "people");
  const to = endsOn ? formatFullDay(locale, endsOn) : people("person.current");
  return people("person.span", { from: formatFullDay(locale, beginsOn), to });
};

/** ORG-31: those who take part without being members. */
export function ParticipantTable({ rows, ...place }: Place & { rows: readonly ParticipantRow[] }) {
  const words = loadWords(place.locale, "rolls");
  const columns: Column<ParticipantRow>[] = [
    { key: "name", header: words("others.name"), cell: ({ name }) => name },
    { key: "kind", header: words("others.kind"), phone: "badge", cell: ({ kind }) => words(`others.kinds.${kind}`) },
    {
      key: "note",
      header: words("others.remark"),
      cell: ({ note, endReason }) => [note, endReason].filter(Boolean).join(" · "),
    },
    { key: "term", header: words("others.term"), cell: (row) => termOf(place.locale, row) },
    {
      key: "end",
      header: words("others.end"),
      cell: ({ id, endsOn }) => (place.keeps && !endsOn ? <EndParticipantForm {...place} participantId={id} /> : null),
    },
  ];
  return (
    <DataTable
      locale={place.locale}
      caption={words("others.participants")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("others.noParticipants")}
    />
  );
}

/** LIFE-05: members counted elsewhere who take part here. */
export function GuestTable({ rows, ...place }: Place & { rows: readonly GuestRow[] }) {
  const words = loadWords(place.locale, "rolls");
  const columns: Column<GuestRow>[] = [
    { key: "name", header: words("others.name"), cell: ({ name }) => name },
    { key: "home", header: words("others.home"), cell: ({ home }) => home },
    {
      key: "kind",
      header: words("others.guestKind"),
      phone: "badge",
      cell: ({ kind }) => words(`others.guestKinds.${kind}`),
    },
    { key: "term", header: words("others.term"), cell: (row) => termOf(place.locale, row) },
    {
      key: "end",
      header: words("others.end"),
      cell: ({ id, endsOn }) => (place.keeps && !endsOn ? <EndGuestForm {...place} guestId={id} /> : null),
    },
  ];
  return (
    <DataTable
      locale={place.locale}
      caption={words("others.guests")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("others.noGuests")}
    />
  );
}
