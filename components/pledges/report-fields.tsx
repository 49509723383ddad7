import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

/** How it goes: the day is today unless said otherwise, the quantity is optional. */
export function ProgressFields({ locale, today }: { locale: Locale; today: Day }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="note" label={words("fields.note")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
      <Field name="quantity" label={words("fields.quantity")} hint={words("fields.quantityHint")}>
        <TextInput maxLength={30} />
      </Field>
      <Field name="happenedOn" label={words("fields.happenedOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
    </>
  );
}

/** What was achieved; a picture is never compulsory. */
export function ClaimFields({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="description" label={words("fields.description")} hint={words("fields.descriptionHint")} required>
        <TextArea rows={4} maxLength={500} />
      </Field>
      <Field name="file" label={words("fields.file")} hint={words("fields.fileHint")}>
        <TextInput type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
      </Field>
    </>
  );
}
