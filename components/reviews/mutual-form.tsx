import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { writeMutualAction } from "@/lib/reviews/mutual/actions";
import { mutualModes } from "@/lib/reviews/mutual/schema";
import type { Review } from "@/lib/reviews/opinions/queries";
import type { Target } from "@/lib/reviews/targets/queries";

type Props = { locale: Locale; org: string; today: Day; target: Target; draft: Review | undefined };

/** REV-47: the three parts and nothing more; what is told is told under the member's own name. */
export function MutualForm({ locale, org, today, target, draft }: Props) {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  return (
    <ActionForm id="mutual" action={writeMutualAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="targetId" value={target.id} />
      <input type="hidden" name="reviewId" value={draft?.id ?? ""} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      {target.reportSubmitted ? null : <Notice tone="warn" title={words("notes.noReport")} />}
      {(["achievements", "shortcomings", "direction"] as const).map((part) => (
        <Field key={part} name={part} label={words(`fields.${part}`)} required>
          <TextArea defaultValue={draft?.[part]} rows={3} maxLength={1000} />
        </Field>
      ))}
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="mode" label={words("fields.mode")} required>
          <Select
            defaultValue={draft?.mode ?? "MUTUAL"}
            options={mutualModes.map((mode) => ({ value: mode, label: words(`modes.${mode}`) }))}
          />
        </Field>
        <Field name="heldOn" label={words("fields.heldOn")} required>
          <DateInput defaultValue={draft?.heldOn ?? today} />
        </Field>
      </div>
      <ButtonRow>
        <SubmitButton name="step" value="tell">
          {words("buttons.tellMutual")}
        </SubmitButton>
        <SubmitButton tone="plain" name="step" value="draft">
          {common("buttons.saveDraft")}
        </SubmitButton>
      </ButtonRow>
      <p className="mt-2 text-sm text-ink-2">{words("hints.mutualTold")}</p>
    </ActionForm>
  );
}
