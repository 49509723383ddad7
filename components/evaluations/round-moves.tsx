import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeRoundAction, openRoundAction } from "@/lib/evaluations/actions";
import { roundLifecycle } from "@/lib/evaluations/lifecycle";
import type { RoundRow } from "@/lib/evaluations/queries";
import type { SlipCount } from "@/lib/evaluations/slips/queries";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { openMoves } from "@/lib/kernel/lifecycle";

type RoundMovesProps = {
  locale: Locale;
  org: string;
  round: RoundRow;
  actor: Actor;
  today: Day;
  counts: readonly SlipCount[];
};

/** Neither move can be taken back, so each says first in plain words what will happen. */
export function RoundMoves({ locale, org, round, actor, today, counts }: RoundMovesProps) {
  const words = loadWords(locale, "evaluations");
  const days = { from: formatDay(locale, round.opensOn), to: formatDay(locale, round.closesOn) };
  const notes = {
    open: round.over
      ? [words("move.overNote")]
      : [words("move.openNote", days), ...(counts.length === 0 ? [words("move.openEmpty")] : [])],
    close: [
      ...(today <= round.closesOn ? [words("move.closeEarly", days)] : []),
      words("move.closeNote"),
      words("move.closeShort", { threshold: round.threshold }),
    ],
  };
  return openMoves(roundLifecycle, actor, round).map((move) => (
    <Dialog
      key={move}
      trigger={words(`moves.${move}`)}
      tone="primary"
      title={words(`moves.${move}`)}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      {notes[move].map((note) => (
        <p key={note} className="mb-3">
          {note}
        </p>
      ))}
      {move === "open" && round.over ? null : (
        <ActionForm action={move === "open" ? openRoundAction : closeRoundAction} words={formWords(locale)}>
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="roundId" value={round.id} />
          <SubmitButton>{words(`moves.${move}`)}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  ));
}
