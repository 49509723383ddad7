import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { voidSlipAction } from "@/lib/evaluations/actions";
import { evaluatorClasses } from "@/lib/evaluations/classes";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type SlipFormProps = { locale: Locale; org: string; roundId: string };

/** A plain form: the answer is the PDF itself, the only copy of the codes. */
export function PrintForm({ locale, org, roundId }: SlipFormProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <Section title={words("print.title")}>
      <form
        method="post"
        action={`/o/${org}/evaluations/${roundId}/slips`}
        className="border border-line bg-sheet px-4 py-3.5"
      >
        <input type="hidden" name="roundId" value={roundId} />
        <FieldFrame id="evaluatorClass" label={words("print.class")}>
          <select id="evaluatorClass" name="evaluatorClass" className={`${controlClass} w-full`}>
            {evaluatorClasses.map((value) => (
              <option key={value} value={value}>
                {words(`classes.${value}`)}
              </option>
            ))}
          </select>
        </FieldFrame>
        <FieldFrame id="quantity" label={words("print.quantity")}>
          <input
            id="quantity"
            name="quantity"
            inputMode="numeric"
            required
            pattern="[1-9][0-9]{0,2}"
            defaultValue="30"
            autoComplete="off"
            className={`${controlClass} w-28 text-right`}
          />
        </FieldFrame>
        <p className="mb-4 text-sm text-ink-2">
          <b>{words("print.once")}</b> {words("print.onceNote")}
        </p>
        <button type="submit" className={buttonClass("plain", "w-full")}>
          {words("print.submit")}
        </button>
      </form>
    </Section>
  );
}

/** A scanner types the slip's address and Enter; the field is empty again for the next one. */
export function VoidForm({ locale, org, roundId }: SlipFormProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <Section title={words("void.title")}>
      <ActionForm
        action={voidSlipAction}
        words={formWords(locale)}
        clear
        className="border border-line bg-sheet px-4 py-3.5"
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="roundId" value={roundId} />
        <Field name="code" label={words("void.code")} hint={words("void.hint")} required>
          <TextInput autoComplete="off" spellCheck={false} />
        </Field>
        <SubmitButton tone="plain">{words("void.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
