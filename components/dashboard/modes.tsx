import { Ring } from "@/components/ui/ring";
import type { Segment } from "@/components/ui/tones";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Tally } from "@/lib/tallies/queries";
import { share } from "@/lib/tallies/rules";

type Props = { locale: Locale; tally: Tally; withheld: boolean };

const percent = (locale: Locale, part: number, whole: number): string | null => {
  const ratio = share(part, whole);
  return ratio === null ? null : formatPercent(locale, ratio);
};

/** The modes at a glance, each ring with its figures in words. */
export function Modes({ locale, tally, withheld }: Props) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-2 desk:grid-cols-4">
      <Fulfilment locale={locale} tally={tally} />
      <Coverage locale={locale} tally={tally} />
      <Satisfaction locale={locale} tally={tally} withheld={withheld} />
      <Corrections locale={locale} tally={tally} />
    </div>
  );
}

function Fulfilment({ locale, tally }: Omit<Props, "withheld">) {
  const words = loadWords(locale, "dashboard");
  const segments: Segment[] = [
    { label: words("buckets.fulfilled"), value: tally.fulfilled, tone: "ok" },
    { label: words("buckets.overdue"), value: tally.overdue, tone: "late" },
    { label: words("buckets.notDue"), value: tally.notDue, tone: "neutral" },
  ];
  const figure = percent(locale, tally.fulfilled, tally.items) ?? "0";
  const note = tally.withdrawn > 0 ? { note: words("withdrawn", { count: tally.withdrawn }) } : {};
  return <Ring caption={words("sections.pledges")} segments={segments} figure={figure} {...note} />;
}

function Coverage({ locale, tally }: Omit<Props, "withheld">) {
  const words = loadWords(locale, "dashboard");
  const segments: Segment[] = [
    { label: words("reviews.done"), value: tally.reviewsDone, tone: "ok" },
    { label: words("reviews.due"), value: tally.reviewsDue, tone: "due" },
  ];
  const figure = percent(locale, tally.reviewsDone, tally.reviewsDone + tally.reviewsDue) ?? "0";
  const note = tally.reviewsExempt > 0 ? { note: words("reviews.exempt", { count: tally.reviewsExempt }) } : {};
  return <Ring caption={words("sections.reviews")} segments={segments} figure={figure} {...note} />;
}

function Satisfaction({ locale, tally, withheld }: Props) {
  const words = loadWords(locale, "dashboard");
  const segments: Segment[] = [
    { label: words("evaluations.satisfied"), value: tally.satisfied, tone: "ok" },
    { label: words("evaluations.dissatisfied"), value: tally.dissatisfied, tone: "late" },
    {
      label: words("evaluations.unknown"),
      value: tally.ballots - tally.satisfied - tally.dissatisfied,
      tone: "neutral",
    },
  ];
  const none = words(withheld ? "tooFew" : "noBallots");
  return (
    <Ring
      caption={words("sections.evaluations")}
      segments={tally.ballots > 0 ? segments : []}
      figure={percent(locale, tally.satisfied, tally.satisfied + tally.dissatisfied) ?? ""}
      note={tally.ballots > 0 ? words("evaluations.ballots", { count: tally.ballots }) : none}
    />
  );
}

function Corrections({ locale, tally }: Omit<Props, "withheld">) {
  const words = loadWords(locale, "dashboard");
  const segments: Segment[] = [
    { label: words("rectifications.late"), value: tally.rectificationsLate, tone: "late" },
    { label: words("rectifications.open"), value: tally.rectificationsOpen - tally.rectificationsLate, tone: "due" },
  ];
  const note = tally.rectificationsOpen === 0 ? { note: words("rectifications.none") } : {};
  return (
    <Ring
      caption={words("sections.rectifications")}
      segments={segments}
      figure={String(tally.rectificationsOpen)}
      {...note}
    />
  );
}
