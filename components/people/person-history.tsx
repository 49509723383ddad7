import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { EventKind } from "@/lib/audit/events";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Happened } from "@/lib/people/files/queries";

/** What was registered about a person, by whom and in which capacity (LIFE-05). */
export function PersonHistory({ locale, happened }: { locale: Locale; happened: readonly Happened[] }) {
  if (happened.length === 0) return null;
  const words = loadWords(locale, "audit");
  return (
    <Section title={loadWords(locale, "rolls")("file.life")}>
      <Timeline
        happenings={happened.map(({ seq, at, kind, capacity, actor }) => ({
          key: String(seq),
          title: words(`events.${kind as EventKind}`),
          at: formatMoment(locale, at),
          note: [actor ?? words("operator"), capacity].filter(Boolean).join(" · "),
        }))}
      />
    </Section>
  );
}
