import { DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Session } from "@/lib/reviews/sessions/queries";

/** The sittings of a round as they were recorded. */
export function SessionTable({ locale, sessions }: { locale: Locale; sessions: readonly Session[] }) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.sessions")}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={words("notes.noSessions")}
      columns={[
        {
          key: "modes",
          header: words("fields.modes"),
          cell: ({ modes }) => modes.map((mode) => words(`modes.${mode}`)).join("、"),
        },
        {
          key: "heldOn",
          header: words("fields.sessionOn"),
          cell: ({ heldOn, place }) => (
            <>
              <span className="whitespace-nowrap">{formatFullDay(locale, heldOn)}</span>
              <small>{place}</small>
            </>
          ),
        },
        { key: "chair", header: words("fields.chair"), cell: ({ chair }) => chair },
        {
          key: "attendees",
          header: words("fields.attendees"),
          align: "right",
          phoneLabel: words("fields.attendees"),
          cell: ({ attendees }) => attendees,
        },
        { key: "guests", header: words("fields.guests"), cell: ({ guests }) => guests },
        {
          key: "opinions",
          header: words("fields.opinionsReceived"),
          cell: ({ opinions, opinionCount }) => (
            <>
              <span className="whitespace-pre-line">{opinions}</span>
              {opinionCount > 0 ? <small>{words("figures.opinionCount", { count: opinionCount })}</small> : null}
            </>
          ),
        },
      ]}
    />
  );
}
