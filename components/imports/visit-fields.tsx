import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** The visits that new pledges rest on, told once for the whole list (PLG-05). */
export function VisitFields({ locale, today }: { locale: Locale; today: string }) {
  const words = loadWords(locale, "imports");
  return (
    <>
      <h3 className="mt-4 mb-1 font-bold">{words("check.visit")}</h3>
      <p className="mb-3 text-sm text-ink-2">{words("check.visitNote")}</p>
      <Field name="visitedOn" label={words("visit.visitedOn")} required>
        <DateInput max={today} />
      </Field>
      <Field name="visitedWhom" label={words("visit.visitedWhom")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="answered" label={words("visit.answered")} required>
        <TextArea maxLength={500} />
      </Field>
    </>
  );
}
