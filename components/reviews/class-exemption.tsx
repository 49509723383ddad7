import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { exemptClassAction } from "@/lib/reviews/targets/actions";
import { memberClasses } from "@/lib/reviews/targets/schema";

/** LIFE-15: the floating, the sick and so on are left out together, with one reason. */
export function ClassExemption({ locale, org, roundId }: { locale: Locale; org: string; roundId: string }) {
  const words = loadWords(locale, "reviews");
  return (
    <Fold boxed title={words("sections.exemptClass")}>
      <ActionForm id="exempt-class" action={exemptClassAction} words={formWords(locale)} className="max-w-3xl pb-3">
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="roundId" value={roundId} />
        <p className="mb-2 text-sm text-ink-2">{words("hints.exemptClass")}</p>
        <div className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
          <Field name="memberClass" label={words("fields.memberClass")} required>
            <Select options={memberClasses.map((one) => ({ value: one, label: words(`memberClasses.${one}`) }))} />
          </Field>
          <Field name="reason" label={words("fields.reason")} required>
            <TextInput maxLength={200} />
          </Field>
        </div>
        <SubmitButton tone="plain">{words("buttons.exemptClass")}</SubmitButton>
      </ActionForm>
    </Fold>
  );
}
