import { FormDialog } from "@/components/ui/form-dialog";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { closeRoundAction, discardRoundAction, openRoundAction } from "@/lib/reviews/rounds/actions";
import { roundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import type { Round } from "@/lib/reviews/rounds/queries";

const actions = { open: openRoundAction, discard: discardRoundAction, close: closeRoundAction };

/** The buttons are the open moves of the law; what is left to review stands in the figures below, what still names a round is said on trying. */
export function RoundMoves({ locale, org, actor, round }: { locale: Locale; org: string; actor: Actor; round: Round }) {
  const words = loadWords(locale, "reviews");
  return openMoves(roundLifecycle, actor, round)
    .filter((move) => closedBecause(roundLifecycle, move, actor, round) === null || move === "discard")
    .map((move) => (
      <FormDialog
        key={move}
        {...{ locale, org }}
        action={actions[move]}
        title={words(`buttons.${move}`)}
        submit={words(`buttons.${move}`)}
        note={words(`notes.${move}`)}
        tone={move === "discard" ? "danger" : "primary"}
        keys={{ roundId: round.id }}
      />
    ));
}
