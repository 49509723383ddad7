import { ButtonRow } from "@/components/ui/button-row";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { reviseRoundAction } from "@/lib/reviews/rounds/actions";
import type { Arrangement, Round } from "@/lib/reviews/rounds/queries";
import { RoundFields } from "./round-fields";

type Props = { locale: Locale; org: string; today: Day; round: Round; arrangement: Arrangement };

/** What was arranged wrongly is put right before the round opens; whom it reviews stays. */
export function RoundCorrection({ locale, org, today, round, arrangement }: Props) {
  return (
    <ActionForm id="revise-round" action={reviseRoundAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="subjects" value={round.subjects} />
      <RoundFields {...{ locale, today }} subjects={round.subjects} values={{ ...round, ...arrangement }} />
      <ButtonRow>
        <SubmitButton>{loadWords(locale, "common")("buttons.save")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
