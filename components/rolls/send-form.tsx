import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, RadioGroup, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendTransferAction } from "@/lib/auth/transfers/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Destination } from "@/lib/people/transfers/queries";

type SendFormProps = {
  locale: Locale;
  org: string;
  today: string;
  personId: string;
  /** Null: to a branch outside the tree. */
  found: readonly Destination[] | null;
};

export function SendForm({ locale, org, today, personId, found }: SendFormProps) {
  const words = loadWords(locale, "rolls");
  const options = (found ?? []).map(({ code, name, superior }) => ({
    value: code,
    label: superior ? `${name}（${superior}）` : name,
  }));
  return (
    <ActionForm action={sendTransferAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="personId" value={personId} />
      {found ? (
        <Field name="toCode" label={words("transfers.choose")} group required>
          <RadioGroup options={options} defaultValue={options.length === 1 ? options[0]?.value : undefined} />
        </Field>
      ) : (
        <Field name="toName" label={words("transfers.outsideName")} hint={words("transfers.outsideHint")} required>
          <TextInput autoComplete="off" />
        </Field>
      )}
      <Field name="document" label={words("transfers.document")} hint={words("transfers.documentHint")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="sentOn" label={words("transfers.sendOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <SubmitButton>{words("transfers.send")}</SubmitButton>
    </ActionForm>
  );
}
