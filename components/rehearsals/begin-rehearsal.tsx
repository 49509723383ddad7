import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginRehearsalAction } from "@/lib/auth/orgs/rehearsals/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { rehearsalDays } from "@/lib/orgs/rehearsals/schema";

/** How long it may last is the only thing asked. */
export function BeginRehearsal({ locale, org }: { locale: Locale; org: string }) {
  const words = loadWords(locale, "rehearsals");
  const options = rehearsalDays.map((days) => ({ value: String(days), label: words("day", { days }) }));
  return (
    <ActionForm action={beginRehearsalAction} words={formWords(locale)} className="max-w-sm">
      <input type="hidden" name="org" value={org} />
      <Field name="days" label={words("days")} required>
        <Select options={options} defaultValue="7" />
      </Field>
      <SubmitButton>{words("begin")}</SubmitButton>
    </ActionForm>
  );
}
