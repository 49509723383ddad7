import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { Checkbox, DateInput, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Advice } from "@/lib/reviews/opinions/queries";

const places = [0, 1, 2] as const;

/** REV-31, LIFE-18: only what stands here becomes a rectification; a shortcoming alone does not. */
export function AdviceRows({ locale, advice }: { locale: Locale; advice: readonly Advice[] }) {
  const words = loadWords(locale, "reviews");
  return (
    <Fold open={advice.length > 0} boxed title={words("fields.advice", { at: "" })}>
      <p className="mb-2 text-sm text-ink-2">{words("hints.advice")}</p>
      {places.map((at) => (
        <div key={at} className="border-line pt-2 not-first:border-t [&>div]:mb-1.5">
          <Field name={`advice[${at}].text`} label={words("fields.advice", { at: at + 1 })}>
            <TextInput defaultValue={advice[at]?.text} maxLength={300} />
          </Field>
          <div className="flex flex-wrap items-end gap-x-5 [&>div]:mb-1.5">
            <Field name={`advice[${at}].dueOn`} label={words("fields.adviceDueOn")}>
              <DateInput defaultValue={advice[at]?.dueOn ?? undefined} />
            </Field>
            <Checkbox
              name={`advice[${at}].ordered`}
              label={words("fields.ordered")}
              defaultChecked={advice[at]?.ordered}
            />
          </div>
        </div>
      ))}
    </Fold>
  );
}
