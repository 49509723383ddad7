import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { Hidden } from "./dialog-form";
import { VisitFields } from "./survey-form";

type OwnSurveyFormProps = {
  locale: Locale;
  action: FormAction;
  org: string;
  campaignId: string;
  today: Day;
  withoutPost: boolean;
};

/** A member's first step on the phone: three fields about whom they visited. */
export function OwnSurveyForm({ locale, action, org, campaignId, today, withoutPost }: OwnSurveyFormProps) {
  const words = loadWords(locale, "pledges");
  return (
    <ActionForm action={action} words={formWords(locale)}>
      <Hidden values={{ org, campaignId }} />
      <VisitFields locale={locale} today={today} />
      {withoutPost ? (
        <Field name="post" label={words("fields.post")} hint={words("fields.postHint")}>
          <TextInput maxLength={60} />
        </Field>
      ) : null}
      <SubmitButton className="w-full text-lg">{words("new.submit")}</SubmitButton>
    </ActionForm>
  );
}
