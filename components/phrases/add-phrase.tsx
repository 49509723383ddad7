import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { addPhraseAction } from "@/lib/auth/orgs/phrases/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { phraseKinds } from "@/lib/orgs/phrases/schema";

/** A wording of one's own; the last three fields are for pledges. */
export function AddPhrase({ locale, org }: { locale: Locale; org: string }) {
  const words = loadWords(locale, "phrases");
  return (
    <Dialog
      trigger={words("add")}
      tone="primary"
      title={words("add")}
      closeLabel={loadWords(locale, "common")("buttons.close")}
    >
      <ActionForm action={addPhraseAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <Field name="kind" label={words("fields.kind")} required>
          <Select options={phraseKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))} />
        </Field>
        <Field name="text" label={words("fields.text")} hint={words("textHint")} required>
          <TextArea rows={2} maxLength={200} />
        </Field>
        {(["target", "beneficiary", "checkedHow"] as const).map((name) => (
          <Field key={name} name={name} label={words(`fields.${name}`)}>
            <TextInput maxLength={name === "checkedHow" ? 120 : 60} />
          </Field>
        ))}
        <SubmitButton>{words("save")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
