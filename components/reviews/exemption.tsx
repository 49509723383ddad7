import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { exemptTargetAction, restoreTargetAction } from "@/lib/reviews/targets/actions";
import { targetLifecycle } from "@/lib/reviews/targets/lifecycle";
import type { Target } from "@/lib/reviews/targets/queries";

type Props = { locale: Locale; org: string; actor: Actor; target: Target };

/** INV-05, LIFE-15: out of the round with a reason, and back in. */
export function Exemption({ locale, org, actor, target }: Props) {
  const words = loadWords(locale, "reviews");
  const moves = openMoves(targetLifecycle, actor, { ...target, ledgeredBy: null });
  const keys = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={target.roundId} />
      <input type="hidden" name="targetId" value={target.id} />
    </>
  );
  if (target.roundState !== "OPEN") return null;
  if (moves.includes("restore")) {
    return (
      <ActionForm id="restore" action={restoreTargetAction} words={formWords(locale)} className="mb-6">
        {keys}
        <SubmitButton tone="plain">{words("buttons.restore")}</SubmitButton>
      </ActionForm>
    );
  }
  if (!moves.includes("exempt")) return null;
  return (
    <Fold boxed title={words("sections.exemption")}>
      <ActionForm id="exempt" action={exemptTargetAction} words={formWords(locale)} className="pb-3">
        {keys}
        <Field name="reason" label={words("fields.reason")} hint={words("hints.exempt")} required>
          <TextInput maxLength={200} />
        </Field>
        <SubmitButton tone="plain">{words("buttons.exempt")}</SubmitButton>
      </ActionForm>
    </Fold>
  );
}
