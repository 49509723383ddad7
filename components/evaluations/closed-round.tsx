import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { RoundDetail, RoundRow } from "@/lib/evaluations/queries";
import type { Closing, Comment, Result } from "@/lib/evaluations/results/queries";
import type { SlipCount } from "@/lib/evaluations/slips/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { Results } from "./results";
import { RoundFacts } from "./round-facts";
import { SlipCounts } from "./slip-counts";

type ClosedRoundProps = {
  locale: Locale;
  org: string;
  round: RoundDetail;
  counts: readonly SlipCount[];
  results: readonly Result[];
  closing: Closing;
};

/** What closing published: result, comments, and what anyone may check it by. */
export function ClosedRound({ locale, org, round, counts, results, closing }: ClosedRoundProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <>
      {closing.rectificationId ? (
        <Notice tone="warn" title={words("results.short")}>
          <a
            href={`/o/${org}/rectifications/${closing.rectificationId}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {words("results.shortLink")}
          </a>
        </Notice>
      ) : null}
      <RoundFacts locale={locale} round={round} />
      <Section title={words("results.title")}>
        <Results locale={locale} results={results} questions={round.questions} grades={round.grades} />
      </Section>
      <Comments locale={locale} comments={closing.comments} />
      <SlipCounts locale={locale} org={org} round={round} counts={counts} />
      <Proof locale={locale} round={round} receipts={closing.receipts} />
    </>
  );
}

function Comments({ locale, comments }: { locale: Locale; comments: readonly Comment[] }) {
  const words = loadWords(locale, "evaluations");
  return (
    <Section title={words("results.comments")}>
      <ul className="border border-line bg-sheet empty:hidden">
        {comments.map(({ id, evaluatorClass, text }) => (
          <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
            {text} <small className="text-sm text-ink-2">{words(`classes.${evaluatorClass}`)}</small>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-2">
        {words(comments.length > 0 ? "results.commentsNote" : "results.commentsNone")}
      </p>
    </Section>
  );
}

function Proof({ locale, round, receipts }: { locale: Locale; round: RoundRow; receipts: number }) {
  const words = loadWords(locale, "evaluations");
  return (
    <Section
      title={words("proof.title")}
      links={[{ href: `/verify/receipt?lang=${locale}`, label: words("proof.lookup") }]}
    >
      <DescriptionList
        items={[
          { label: words("proof.receipts"), value: words("proof.receiptsValue", { count: receipts }) },
          {
            label: words("proof.root"),
            value: (
              <>
                <span className="text-sm break-all">{round.merkleRoot}</span>
                <small className="block text-sm text-ink-2">{words("proof.rootNote")}</small>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
