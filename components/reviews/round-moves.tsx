import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { closeRoundAction, openRoundAction } from "@/lib/reviews/rounds/actions";
import { roundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import type { Round } from "@/lib/reviews/rounds/queries";

const actions = { open: openRoundAction, close: closeRoundAction };

/** The buttons are the open moves of the law. */
export function RoundMoves({ locale, org, actor, round }: { locale: Locale; org: string; actor: Actor; round: Round }) {
  const words = loadWords(locale, "reviews");
  return openMoves(roundLifecycle, actor, round).map((move) => (
    <ActionForm key={move} id={`round-${move}`} action={actions[move]} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={round.id} />
      <SubmitButton tone={move === "open" || round.left === 0 ? "primary" : "plain"}>
        {words(`buttons.${move}`)}
      </SubmitButton>
    </ActionForm>
  ));
}
