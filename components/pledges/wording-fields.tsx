import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type WordingFieldsProps = { locale: Locale; item: { text: string; target: string; dueOn: string } };

/** What of an item may be worded anew, by a proposal or by a new public version. */
export function WordingFields({ locale, item }: WordingFieldsProps) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="text" label={words("fields.text")} required>
        <TextArea rows={3} defaultValue={item.text} maxLength={300} />
      </Field>
      <Field name="target" label={words("fields.target")}>
        <TextInput defaultValue={item.target} maxLength={100} />
      </Field>
      <Field name="dueOn" label={words("fields.dueOn")} required>
        <DateInput defaultValue={item.dueOn} />
      </Field>
    </>
  );
}
