import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { commendationEvents } from "@/lib/audit/commendation-events";
import type { LoggedEvent } from "@/lib/audit/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** Events of several chains as one life, newest first. */
export function AwardLife({ locale, events }: { locale: Locale; events: readonly LoggedEvent[] }) {
  const words = loadWords(locale, "commendations");
  const sorted = [...events].sort((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq);
  const happenings = sorted.flatMap(({ orgId, seq, kind, at, actorName, capacity, actorKind, facts }) => {
    const known = commendationEvents.find((name) => name === kind);
    if (!known) return [];
    const unnamed = words(actorKind === "PUBLIC" ? "byPublic" : "byJob");
    const who = actorName ? `${actorName} ${capacity}` : unnamed;
    const note = facts.note ?? facts.reason;
    return [
      {
        key: `${orgId}-${seq}`,
        title: words(`events.${known}`),
        at: `${formatMoment(locale, at)}　${who}`,
        ...(typeof note === "string" ? { note } : {}),
      },
    ];
  });
  return (
    <Section title={words("sections.life")}>
      <Timeline happenings={happenings} />
    </Section>
  );
}
