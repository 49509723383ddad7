import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { RoundDetail } from "@/lib/evaluations/queries";
import { scaleOf } from "@/lib/evaluations/rules";
import type { Batch } from "@/lib/evaluations/slips/queries";
import { formatFullDay, formatMoment, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type RoundFactsProps = { locale: Locale; round: RoundDetail };

export function RoundFacts({ locale, round }: RoundFactsProps) {
  const words = loadWords(locale, "evaluations");
  const window = { from: formatFullDay(locale, round.opensOn), to: formatFullDay(locale, round.closesOn) };
  const moments = [
    { label: words("round.openedAt"), at: round.openedAt },
    { label: words("round.closedAt"), at: round.closedAt },
  ].flatMap(({ label, at }) => (at ? [{ label, value: formatMoment(locale, at) }] : []));
  return (
    <DescriptionList
      items={[
        { label: words("round.campaign"), value: formatPeriod(locale, round.period) },
        { label: words("columns.window"), value: words("window", window) },
        { label: words("round.questions"), value: [words("overall"), ...round.questions].join(words("listing")) },
        {
          label: words("round.scale"),
          value: scaleOf(round.grades)
            .map((mark) => words(`scale.${mark}`))
            .join(words("listing")),
        },
        { label: words("round.threshold"), value: words("round.thresholdValue", { threshold: round.threshold }) },
        ...moments,
      ]}
    />
  );
}

/** The office's own account of its sheets. */
export function Batches({ locale, batches }: { locale: Locale; batches: readonly Batch[] }) {
  const words = loadWords(locale, "evaluations");
  if (batches.length === 0) return null;
  return (
    <Section title={words("round.batches")}>
      <Timeline
        happenings={batches.map(({ id, evaluatorClass, printed, printedBy, printedAt }) => ({
          key: id,
          title: words("round.batch", { class: words(`classes.${evaluatorClass}`), count: printed }),
          at: words("round.batchBy", { name: printedBy, at: formatMoment(locale, printedAt) }),
        }))}
      />
    </Section>
  );
}
