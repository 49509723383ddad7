import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export type Kept = Readonly<Record<string, string | undefined>>;

/** The document a change rests on and the day it takes effect; the same on every form. */
export function PaperFields({ locale, today, kept = {} }: { locale: Locale; today: string; kept?: Kept }) {
  const words = loadWords(locale, "tree");
  return (
    <>
      <Field name="effectiveOn" label={words("fields.effectiveOn")} required>
        <DateInput defaultValue={kept.effectiveOn ?? today} max={today} />
      </Field>
      <Field
        name="documentTitle"
        label={words("fields.documentTitle")}
        hint={words("fields.documentTitleHint")}
        required
      >
        <TextInput defaultValue={kept.documentTitle} />
      </Field>
      <Field name="documentNumber" label={words("fields.documentNumber")} hint={words("fields.documentNumberHint")}>
        <TextInput defaultValue={kept.documentNumber} />
      </Field>
      <Field name="documentOn" label={words("fields.documentOn")}>
        <DateInput defaultValue={kept.documentOn} />
      </Field>
    </>
  );
}
