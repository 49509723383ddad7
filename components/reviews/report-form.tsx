import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { writeReportAction } from "@/lib/reviews/reports/actions";
import type { DutyReport } from "@/lib/reviews/reports/queries";

type Props = {
  locale: Locale;
  org: string;
  targetId: string;
  draft: DutyReport | null;
  proxy: boolean;
  /** PLG-31: what was promised and how it was kept, to begin with. */
  account: string;
};

/** REV-27: one large field; a draft is its writer's alone until it is handed in. */
export function ReportForm({ locale, org, targetId, draft, proxy, account }: Props) {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  return (
    <ActionForm id="report" action={writeReportAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="targetId" value={targetId} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      <Field name="text" label={words("sections.report")} hint={words(proxy ? "hints.proxy" : "hints.report")} required>
        <TextArea defaultValue={draft?.text ?? account} rows={12} maxLength={5000} />
      </Field>
      <ButtonRow>
        <SubmitButton name="step" value="submit">
          {words("buttons.submitReport")}
        </SubmitButton>
        <SubmitButton tone="plain" name="step" value="draft">
          {common("buttons.saveDraft")}
        </SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
