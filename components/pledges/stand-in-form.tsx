import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { nameStandInAction } from "@/lib/pledges/stand-ins/actions";
import type { OfficeHolder } from "@/lib/pledges/stand-ins/queries";
import { Hidden } from "./dialog-form";

type StandInFormProps = { locale: Locale; org: string; holders: readonly OfficeHolder[]; today: Day };

export function StandInForm({ locale, org, holders, today }: StandInFormProps) {
  const words = loadWords(locale, "pledges");
  return (
    <ActionForm action={nameStandInAction} words={formWords(locale)} className="max-w-xl" clear>
      <Hidden values={{ org }} />
      <Field name="dutyId" label={words("standIns.who")} hint={words("standIns.whoHint")} required>
        <Select options={holders.map(({ dutyId, label }) => ({ value: dutyId, label }))} />
      </Field>
      <Field name="document" label={words("standIns.document")} hint={words("standIns.documentHint")} required>
        <TextInput maxLength={120} />
      </Field>
      <Field name="beginsOn" label={words("standIns.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endsOn" label={words("standIns.endsOn")} hint={words("standIns.endsHint")}>
        <DateInput />
      </Field>
      <SubmitButton>{words("standIns.name")}</SubmitButton>
    </ActionForm>
  );
}
