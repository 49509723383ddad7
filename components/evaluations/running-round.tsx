import { Notice } from "@/components/ui/notice";
import { WithAside } from "@/components/ui/with-aside";
import { headsOrg, preparesRounds } from "@/lib/evaluations/policy";
import type { RoundDetail } from "@/lib/evaluations/queries";
import type { Batch, SlipCount } from "@/lib/evaluations/slips/queries";
import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { refusalCodes } from "@/lib/kernel/refusal";
import { Batches, RoundFacts } from "./round-facts";
import { SlipCounts } from "./slip-counts";
import { PrintForm, VoidForm } from "./slip-forms";

type RunningRoundProps = {
  locale: Locale;
  org: string;
  round: RoundDetail;
  counts: readonly SlipCount[];
  batches: readonly Batch[];
  actor: Actor;
};

/** A round in preparation or open: its slips, and what the office may still do with them. */
export function RunningRound({ locale, org, round, counts, batches, actor }: RunningRoundProps) {
  const words = loadWords(locale, "evaluations");
  const works = preparesRounds(actor, round) && !round.over;
  const slip = { locale, org, roundId: round.id };
  const aside = (
    <>
      {works ? <PrintForm {...slip} /> : null}
      {works ? <VoidForm {...slip} /> : null}
      <Batches locale={locale} batches={batches} />
    </>
  );
  return (
    <WithAside aside={aside}>
      <RoundFacts locale={locale} round={round} />
      {works && !headsOrg(actor, round) ? <p className="mb-6 text-sm text-ink-2">{words("move.headOnly")}</p> : null}
      <SlipCounts locale={locale} org={org} round={round} counts={counts} />
      <p className="text-sm text-ink-2">{words("results.pending")}</p>
    </WithAside>
  );
}

/** The print form leads back here when nothing was printed. */
export function NotPrinted({ locale, code }: { locale: Locale; code: string | readonly string[] | undefined }) {
  const refused = refusalCodes.find((known) => known === code);
  if (!refused) return null;
  return (
    <Notice tone="error" title={loadWords(locale, "evaluations")("print.refused")} live>
      {refusalMessage(locale, refused)}
    </Notice>
  );
}
