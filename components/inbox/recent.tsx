import { eventTitle } from "@/components/audit/event-title";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { LoggedEvent } from "@/lib/audit/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type RecentProps = { locale: Locale; events: readonly LoggedEvent[]; org: string };

export function Recent({ locale, events, org }: RecentProps) {
  const words = loadWords(locale, "inbox");
  if (events.length === 0) return null;
  const happenings = events.map((event) => ({
    key: String(event.seq),
    title: eventTitle(locale, event),
    at: formatMoment(locale, event.at),
  }));
  return (
    <Section title={words("recent")} links={[{ href: `/o/${org}/audit`, label: words("all") }]}>
      <Timeline happenings={happenings} />
    </Section>
  );
}
