import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { RadioGroup, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { recordQuickProgressAction } from "@/lib/pledges/progress/actions";
import { quickWords } from "@/lib/pledges/progress/schema";
import { Hidden } from "./dialog-form";

type QuickProgressProps = { locale: Locale; org: string; itemId: string };

/** Three taps: open, choose, keep (PLG-30). Words of one's own are welcome and never asked for. */
export function QuickProgress({ locale, org, itemId }: QuickProgressProps) {
  const words = loadWords(locale, "pledges");
  return (
    <details className="relative z-10 mt-1">
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">
        {words("quick.open")}
      </summary>
      <ActionForm action={recordQuickProgressAction} words={formWords(locale)} className="pb-2" clear>
        <Hidden values={{ org, itemId }} />
        <Field name="word" label={words("quick.how")} group required>
          <RadioGroup options={quickWords.map((value) => ({ value, label: words(`quick.${value}`) }))} />
        </Field>
        <Field name="more" label={words("quick.more")}>
          <TextInput maxLength={200} />
        </Field>
        <SubmitButton className="w-full text-lg">{words("quick.keep")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
