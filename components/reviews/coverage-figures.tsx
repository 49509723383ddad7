import { StackedBar } from "@/components/ui/bar";
import { withQuery } from "@/components/ui/hrefs";
import { Stat, Stats } from "@/components/ui/stat";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Participation } from "@/lib/reviews/rounds/rules";
import type { Coverage } from "@/lib/reviews/rules";

type Props = { locale: Locale; path: string; coverage: Coverage; participation: Participation | null };

/** REV-44: the figures of a round, each leading to its rows; RPT-01 in the words of the ledger. */
export function CoverageFigures({ locale, path, coverage, participation }: Props) {
  const words = loadWords(locale, "reviews");
  const { due, done, left, overdue, exempted } = coverage;
  const unit = words(participation ? "figures.people" : "figures.subjects");
  return (
    <>
      <Stats>
        <Stat label={words("figures.due")} figure={due} unit={unit} href={path} />
        <Stat label={words("figures.done")} figure={done} unit={unit} href={withQuery(path, { state: "REVIEWED" })} />
        <Stat label={words("figures.left")} figure={left} unit={unit} href={withQuery(path, { state: "DUE" })} />
        <Stat label={words("figures.overdue")} figure={overdue} unit={unit} href={withQuery(path, { state: "DUE" })} />
        <Stat
          label={words("figures.exempted")}
          figure={exempted}
          unit={unit}
          href={withQuery(path, { state: "EXEMPTED" })}
        />
      </Stats>
      <StackedBar
        caption={words(participation ? "figures.queue" : "figures.queueOrgs", { due, left })}
        segments={[
          { label: words("standings.REVIEWED"), value: done, tone: "ok" },
          { label: words("standings.EXEMPTED"), value: exempted, tone: "returned" },
          { label: words("standings.OVERDUE"), value: overdue, tone: "late" },
          { label: words("standings.DUE"), value: left - overdue, tone: "neutral" },
        ]}
      />
      {participation ? (
        <p className="mb-6 text-sm text-ink-2">
          {words("figures.participation", {
            members: participation.members,
            participated: participation.participated,
            leading: participation.leading.participated,
            ordinary: participation.ordinary.participated,
          })}
        </p>
      ) : null}
    </>
  );
}
