import { Bar, StackedBar } from "@/components/ui/bar";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tones";
import type { Result } from "@/lib/evaluations/results/queries";
import {
  ballotsIn,
  type Counted,
  type Graded,
  gave,
  type Mark,
  satisfactionRate,
  scaleOf,
} from "@/lib/evaluations/rules";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const tones: Record<Mark, Tone> = {
  satisfied: "ok",
  fairly: "due",
  basically: "gold",
  dissatisfied: "late",
  unknown: "returned",
};

type ResultsProps = { locale: Locale; results: readonly Result[]; questions: readonly string[]; grades: number };

/** The whole first, then items and classes; whatever is too small is said in words, never as an empty cell. */
export function Results({ locale, results, questions, grades }: ResultsProps) {
  const words = loadWords(locale, "evaluations");
  const whole = results.find(({ evaluatorClass, position }) => evaluatorClass === "ALL" && position === 0);
  if (!whole) return <Notice title={words("results.none")} />;
  if (!whole.shown) return <Notice title={words("results.tooFew")} />;
  const items = results.filter(({ evaluatorClass, position }) => evaluatorClass === "ALL" && position > 0);
  const classes = results.filter(({ evaluatorClass, position }) => evaluatorClass !== "ALL" && position === 0);
  const hidden = classes.filter(({ shown }) => !shown);
  return (
    <>
      <StackedBar
        caption={`${words("overall")} · ${words("results.rate")} ${rateOf(locale, whole)} · ${words("results.ballots", { count: ballotsIn(whole) })}`}
        segments={segments(locale, whole, grades)}
      />
      <p className="mb-6 text-sm text-ink-2">{words("results.rateFormula")}</p>
      <Section title={words("results.byQuestion")}>
        <CountTable
          locale={locale}
          grades={grades}
          caption={words("results.byQuestion")}
          head={words("results.item")}
          rows={items}
          name={({ position }) => questions[position - 1] ?? String(position)}
        />
      </Section>
      <Section title={words("results.byClass")}>
        <CountTable
          locale={locale}
          grades={grades}
          caption={words("results.byClass")}
          head={words("round.class")}
          rows={classes.filter(({ shown }) => shown)}
          name={({ evaluatorClass }) => words(`classes.${evaluatorClass}`)}
        />
        {hidden.length > 0 ? (
          <p className="mt-2 text-sm text-ink-2">
            {words("results.hiddenNote")}
            {hidden.map(({ evaluatorClass }) => words(`classes.${evaluatorClass}`)).join(words("listing"))}
          </p>
        ) : null}
      </Section>
    </>
  );
}

type CountTableProps = {
  locale: Locale;
  grades: number;
  caption: string;
  head: string;
  rows: readonly Result[];
  name: (row: Result) => string;
};

function CountTable({ locale, grades, caption, head, rows, name }: CountTableProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.evaluatorClass}${row.position}`}
      empty={words("results.hidden")}
      columns={[
        {
          key: "name",
          header: head,
          cell: (row) => (
            <>
              {name(row)}
              <Bar segments={segments(locale, row, grades)} />
            </>
          ),
        },
        ...scaleOf(grades).map((mark) => ({
          key: mark,
          header: words(`scale.${mark}`),
          align: "right" as const,
          phoneLabel: words(`scale.${mark}`),
          cell: (row: Result) => gave(row, mark),
        })),
        {
          key: "rate",
          header: words("results.rate"),
          align: "right",
          phone: "badge",
          cell: (row) => rateOf(locale, row),
        },
      ]}
    />
  );
}

const segments = (locale: Locale, counted: Graded, grades: number) => {
  const words = loadWords(locale, "evaluations");
  return scaleOf(grades).map((mark) => ({
    label: words(`scale.${mark}`),
    value: gave(counted, mark),
    tone: tones[mark],
  }));
};

function rateOf(locale: Locale, counted: Counted): string {
  const rate = satisfactionRate(counted);
  return rate === null ? loadWords(locale, "evaluations")("results.rateNone") : formatPercent(locale, rate);
}
