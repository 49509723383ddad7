import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { planStudyAction } from "@/lib/campaigns/meeting-actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const rhythms = ["1", "2", "3", "4", "5"] as const;

export function PlanStudyForm({ locale, org, today }: { locale: Locale; org: string; today: Day }) {
  const words = loadWords(locale, "meetings");
  return (
    <DialogForm
      locale={locale}
      action={planStudyAction}
      hidden={{ org }}
      trigger={words("studies.plan")}
      tone="primary"
      title={words("studies.plan")}
      submit={words("studies.keep")}
    >
      <Field name="title" label={words("studies.name")} required>
        <TextInput maxLength={60} autoComplete="off" />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="weekday" label={words("studies.weekday")} required>
          <Select
            defaultValue="5"
            options={weekdays.map((value) => ({ value, label: words(`studies.weekdays.${value}`) }))}
          />
        </Field>
        <Field name="everyWeeks" label={words("studies.everyWeeks")} required>
          <Select options={rhythms.map((value) => ({ value, label: words(`studies.every.${value}`) }))} />
        </Field>
        <Field name="beginsOn" label={words("studies.beginsOn")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="endsOn" label={words("studies.endsOn")} required>
          <DateInput defaultValue={`${today.slice(0, 4)}-12-31`} />
        </Field>
      </div>
      <Field name="place" label={words("studies.place")}>
        <TextInput maxLength={80} />
      </Field>
      <Field name="topics" label={words("studies.topics")} hint={words("studies.topicsHint")}>
        <TextArea rows={5} maxLength={4_000} />
      </Field>
    </DialogForm>
  );
}
