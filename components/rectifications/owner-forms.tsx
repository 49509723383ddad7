import { InsertWords } from "@/components/phrases/insert-words";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Phrase } from "@/lib/orgs/phrases/queries";
import {
  beginRectificationAction,
  logRectificationAction,
  reportRectificationAction,
} from "@/lib/rectifications/actions";
import { CorrectionDialog, CorrectionForm } from "./correction-form";

type Props = { locale: Locale; org: string; id: string };

/** The owner names cause and measure; a progress form and the report follow. */
export function BeginForm({ phrases, ...props }: Props & { phrases: readonly Phrase[] }) {
  const words = loadWords(props.locale, "rectifications");
  const title = loadWords(props.locale, "phrases")("title");
  const offers = (kind: Phrase["kind"]) => phrases.filter((one) => one.kind === kind).map(({ text }) => text);
  return (
    <CorrectionForm {...props} act="begin" action={beginRectificationAction}>
      <Field name="cause" label={words("forms.begin.cause")} hint={words("forms.begin.causeHint")} required>
        <TextArea />
      </Field>
      <InsertWords title={title} field="cause" offers={offers("CAUSE")} />
      <Field name="measure" label={words("forms.begin.measure")} hint={words("forms.begin.measureHint")} required>
        <TextArea />
      </Field>
      <InsertWords title={title} field="measure" offers={offers("MEASURE")} />
    </CorrectionForm>
  );
}

export function ProgressForms(props: Props) {
  const words = loadWords(props.locale, "rectifications");
  return (
    <>
      <CorrectionForm {...props} act="log" action={logRectificationAction} tone="plain">
        <Field name="text" label={words("forms.log.text")} required>
          <TextArea rows={3} />
        </Field>
        <ProofField locale={props.locale} />
      </CorrectionForm>
      <div className="mt-4">
        <CorrectionDialog {...props} act="report" action={reportRectificationAction}>
          <Field name="text" label={words("forms.report.text")} hint={words("forms.report.textHint")} required>
            <TextArea />
          </Field>
          <ProofField locale={props.locale} />
        </CorrectionDialog>
      </div>
    </>
  );
}

/** A picture is never compulsory. */
function ProofField({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "rectifications");
  return (
    <Field name="file" label={words("forms.proofFile")} hint={words("forms.proofFileHint")}>
      <TextInput type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
    </Field>
  );
}
