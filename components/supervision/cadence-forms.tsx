import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { addRhythmAction } from "@/lib/supervision/actions";
import type { Subject } from "@/lib/supervision/visits/queries";

type Props = { locale: Locale; org: string; today: string; people: readonly PossibleOwner[] };

export const asChoices = (people: readonly PossibleOwner[]) =>
  people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }));

export function RhythmDialog({ locale, org, today, people, subjects }: Props & { subjects: readonly Subject[] }) {
  const words = loadWords(locale, "supervision");
  const choose = loadWords(locale, "common")("forms.choose");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={addRhythmAction}
      title={words("cadences.rhythm")}
      submit={words("cadences.submit")}
    >
      <p className="mb-4 text-sm text-ink-2">{words("cadences.rhythmNote")}</p>
      <Field name="subjectOrgId" label={words("cadences.subject")} required>
        <Select placeholder={choose} options={subjects.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="bodies" label={words("cadences.bodies")} hint={words("cadences.bodiesHint")} required>
        <TextInput />
      </Field>
      <Field name="responsiblePersonId" label={words("cadences.responsible")} required>
        <Select placeholder={choose} options={asChoices(people)} />
      </Field>
      <Field name="beginsOn" label={words("cadences.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  );
}
