import { FileInput } from "@/components/imports/file-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addSheetAction, addSheetVersionAction } from "@/lib/sheets/actions";

/** A new sheet, or with `formId` a new edition of one that is kept. */
export function UploadSheet({ locale, org, formId }: { locale: Locale; org: string; formId?: string }) {
  const [words, imports] = [loadWords(locale, "sheets"), loadWords(locale, "imports")];
  return (
    <Dialog
      trigger={words(formId ? "newVersion" : "add")}
      tone={formId ? "plain" : "primary"}
      title={words(formId ? "newVersion" : "add")}
      closeLabel={loadWords(locale, "common")("buttons.close")}
    >
      <ActionForm action={formId ? addSheetVersionAction : addSheetAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        {formId ? (
          <input type="hidden" name="formId" value={formId} />
        ) : (
          <>
            <Field name="title" label={words("fields.title")} hint={words("titleHint")} required>
              <TextInput maxLength={80} />
            </Field>
            <Field name="note" label={words("fields.note")} hint={words("noteHint")}>
              <TextInput maxLength={200} />
            </Field>
          </>
        )}
        <Field name="file" label={words("fields.file")} hint={words("fileHint")} required>
          <FileInput tooLarge={imports("upload.tooLarge", { size: "{size}" })} old={imports("upload.old")} />
        </Field>
        <SubmitButton>{words("upload")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
