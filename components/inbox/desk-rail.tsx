import { type Mode, ModeRail } from "@/components/ui/rail";
import type { Segment } from "@/components/ui/tones";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { currentMode, type DeskFigures, type ModeName, modeNames } from "@/lib/notifications/desk/rules";

type DeskRailProps = { locale: Locale; figures: DeskFigures; org: string };

/** The four modes with this organisation's figures, each leading to its page. */
export function DeskRail({ locale, figures, org }: DeskRailProps) {
  const [words, shell] = [loadWords(locale, "inbox"), loadWords(locale, "shell")];
  const now = currentMode(figures);
  const modes = modeNames.map((name): Mode => {
    const { segments, total } = bars[name](figures);
    const current = name === now ? { now: words("rail.now") } : {};
    return {
      ordinal: words(`rail.${name}.ordinal`),
      name: shell(`navigation.${name}`),
      href: `/o/${org}/${name}`,
      note: notes[name](locale, figures),
      segments,
      total,
      ...current,
    };
  });
  return <ModeRail label={words("rail.label")} modes={modes} />;
}

type Bars = { segments: Segment[]; total: number };
const bar = (value: number, tone: Segment["tone"], total: number): Bars => ({
  segments: [{ label: tone, value, tone }],
  total,
});

const bars: Record<ModeName, (figures: DeskFigures) => Bars> = {
  pledges: ({ fulfilled, overdue, items }) => ({
    segments: [
      { label: "fulfilled", value: fulfilled, tone: "ok" },
      { label: "overdue", value: overdue, tone: "late" },
    ],
    total: items,
  }),
  reviews: ({ reviewsDone, reviewsDue }) => bar(reviewsDone, "late", reviewsDue),
  evaluations: ({ satisfied, dissatisfied }) => bar(satisfied, "ok", satisfied + dissatisfied),
  commendations: ({ awards }) => bar(0, "gold", awards),
};

const strong = { b: (chunks: React.ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong> };

const notes: Record<ModeName, (locale: Locale, figures: DeskFigures) => React.ReactNode> = {
  pledges: (locale, { pledgers, items, fulfilled }) =>
    loadWords(locale, "inbox").rich("rail.pledges.note", { pledgers, items, fulfilled, ...strong }),
  reviews: (locale, { reviewNumber, reviewsDue, reviewsDone }) => {
    const words = loadWords(locale, "inbox");
    if (reviewsDue === 0) return words("rail.reviews.none");
    return words.rich("rail.reviews.note", {
      number: reviewNumber ?? 0,
      due: reviewsDue,
      done: reviewsDone,
      ...strong,
    });
  },
  evaluations: (locale, figures) => {
    const words = loadWords(locale, "inbox");
    const {
      evaluationState: state,
      evaluationOpensOn: opens,
      evaluationClosesOn: closes,
      ballots,
      satisfied,
      dissatisfied,
    } = figures;
    if (state === "OPEN" && closes) return words("rail.evaluations.open", { day: formatDay(locale, closes) });
    if (state === "PREPARING" && opens) return words("rail.evaluations.preparing", { day: formatDay(locale, opens) });
    if (ballots === 0) return words("rail.evaluations.none");
    return words.rich("rail.evaluations.counted", {
      rate: formatPercent(locale, satisfied / Math.max(1, satisfied + dissatisfied)),
      ballots,
      ...strong,
    });
  },
  commendations: (locale, { noticeEndsOn, callState, awards }) => {
    const words = loadWords(locale, "inbox");
    if (noticeEndsOn) return words("rail.commendations.notice", { day: formatDay(locale, noticeEndsOn) });
    if (callState === "OPEN") return words("rail.commendations.open", { awards });
    return awards > 0
      ? words.rich("rail.commendations.granted", { awards, ...strong })
      : words("rail.commendations.none");
  },
};
