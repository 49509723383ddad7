import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { createRoundAction } from "@/lib/evaluations/actions";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addDays, type Day, periodOf, periodsAround } from "@/lib/kernel/clock";

type RoundFormProps = { locale: Locale; org: string; today: Day; number: number; criteria: readonly string[] };

export function RoundForm({ locale, org, today, number, criteria }: RoundFormProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <ActionForm id="create-round" action={createRoundAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <Field name="title" label={words("form.title")} required>
        <TextInput defaultValue={words("form.titleDefault", { number })} maxLength={40} />
      </Field>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field name="period" label={words("form.period")} required>
          <Select
            defaultValue={periodOf(today)}
            options={periodsAround(today).quarters.map((value) => ({ value, label: formatPeriod(locale, value) }))}
          />
        </Field>
        <Field name="opensOn" label={words("form.opensOn")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="closesOn" label={words("form.closesOn")} required>
          <DateInput defaultValue={addDays(today, 14)} />
        </Field>
      </div>
      <Field name="questions" label={words("form.questions")} hint={words("form.questionsHint")} required>
        <TextArea rows={Math.max(6, criteria.length + 1)} defaultValue={criteria.join("\n")} />
      </Field>
      <Field name="threshold" label={words("form.threshold")} hint={words("form.thresholdHint")} required>
        <NumberInput defaultValue="60" />
      </Field>
      <ButtonRow>
        <SubmitButton>{words("form.submit")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
