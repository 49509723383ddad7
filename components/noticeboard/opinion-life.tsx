import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { ToldEvent } from "@/lib/audit/queries";
import { formatFullMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 办理经过, newest first, in the words of the log. */
export function OpinionLife({ locale, events }: { locale: Locale; events: readonly ToldEvent[] }) {
  const [words, told] = [loadWords(locale, "noticeboard"), loadWords(locale, "audit")];
  const happenings = events
    .map(({ seq, at, kind, actorName }) => ({
      key: String(seq),
      title: told(`events.${kind}`),
      at: `${formatFullMoment(locale, at)} · ${actorName ?? words("masses")}`,
    }))
    .reverse();
  if (happenings.length === 0) return null;
  return (
    <Section title={words("life")}>
      <Timeline happenings={happenings} />
    </Section>
  );
}
