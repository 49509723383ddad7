import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { recordPenaltyAction, setRewardRuleAction } from "@/lib/supervision/actions";
import { incentives, ruleKinds } from "@/lib/supervision/rewards/schema";

type Keys = { locale: Locale; org: string; today: Day };

export function RuleDialog({ locale, org, today }: Keys) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={setRewardRuleAction}
      title={words("rewards.addRule")}
      submit={words("rewards.submit")}
      tone="primary"
    >
      <Field name="kind" label={words("rewards.kind")} group required>
        <RadioGroup
          defaultValue="REWARD"
          options={ruleKinds.map((value) => ({ value, label: words(`rewards.kinds.${value}`) }))}
        />
      </Field>
      <Field name="incentive" label={words("rewards.incentive")} hint={words("rewards.incentiveHint")} group>
        <RadioGroup
          options={incentives.map((value) => ({
            value,
            label: words(`rewards.incentives.${value}`),
            hint: words(`rewards.incentiveHints.${value}`),
          }))}
        />
      </Field>
      <Field name="condition" label={words("rewards.condition")} hint={words("rewards.conditionHint")} required>
        <TextArea rows={2} />
      </Field>
      <Field name="consequence" label={words("rewards.consequence")} required>
        <TextArea rows={2} />
      </Field>
      <Field name="usedFor" label={words("rewards.usedFor")} hint={words("rewards.usedForHint")}>
        <TextInput />
      </Field>
      <Field name="basis" label={words("rewards.basis")} required>
        <TextInput />
      </Field>
      <Field name="beginsOn" label={words("rewards.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  );
}

export function PenaltyDialog({ locale, org, today }: Keys) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={recordPenaltyAction}
      title={words("rewards.addPenalty")}
      submit={words("rewards.submit")}
    >
      <Field name="subject" label={words("rewards.subject")} required>
        <TextInput />
      </Field>
      <Field name="grounds" label={words("rewards.grounds")} required>
        <TextArea rows={3} />
      </Field>
      <Field name="amount" label={words("rewards.amountYuan")} required>
        <TextInput inputMode="decimal" />
      </Field>
      <Field name="imposedBy" label={words("rewards.imposedBy")} required>
        <TextInput />
      </Field>
      <Field name="document" label={words("rewards.document")} required>
        <TextInput />
      </Field>
      <Field name="imposedOn" label={words("rewards.imposedOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
    </FormDialog>
  );
}
