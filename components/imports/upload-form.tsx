import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { RadioGroup } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { uploadImportAction } from "@/lib/imports/actions";
import type { ImportKind } from "@/lib/imports/fields/schema";
import { FileInput } from "./file-input";

type UploadFormProps = { locale: Locale; org: string; kinds: readonly ImportKind[]; chosen: ImportKind };

export function UploadForm({ locale, org, kinds, chosen }: UploadFormProps) {
  const words = loadWords(locale, "imports");
  return (
    <ActionForm action={uploadImportAction} words={formWords(locale)} className="max-w-2xl">
      <input type="hidden" name="org" value={org} />
      <Field name="kind" label={words("upload.kind")} group required>
        <RadioGroup
          defaultValue={chosen}
          options={kinds.map((value) => ({ value, label: words(`kinds.${value}`), hint: words(`kindHints.${value}`) }))}
        />
      </Field>
      <Field name="file" label={words("upload.file")} hint={words("upload.fileHint")} required>
        <FileInput tooLarge={words("upload.tooLarge", { size: "{size}" })} old={words("upload.old")} />
      </Field>
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton>{words("upload.submit")}</SubmitButton>
        {kinds.map((kind) => (
          <LinkButton key={kind} href={`/o/${org}/imports/template?kind=${kind}`} plain>
            {`${words("upload.template")}：${words(`kinds.${kind}`)}`}
          </LinkButton>
        ))}
      </p>
    </ActionForm>
  );
}
