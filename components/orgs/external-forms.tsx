import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { endExternalAction, registerExternalAction, renewExternalAction } from "@/lib/auth/orgs/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Place = { locale: Locale; org: string; today: string };

export function RegisterExternalForm({ locale, org, today }: Place) {
  const words = loadWords(locale, "orgs");
  return (
    <ActionForm action={registerExternalAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <Field name="name" label={words("external.name")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="capacity" label={words("external.capacity")} hint={words("external.capacityHint")} required>
        <TextInput />
      </Field>
      <Field name="powers" label={words("external.powers")}>
        <TextArea rows={2} />
      </Field>
      <Field name="phone" label={words("external.phone")}>
        <TextInput type="tel" autoComplete="off" />
      </Field>
      <Field name="document" label={words("external.document")}>
        <TextInput />
      </Field>
      <Field name="beginsOn" label={words("external.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endsOn" label={words("external.endsOn")}>
        <DateInput />
      </Field>
      <SubmitButton>{words("external.add")}</SubmitButton>
    </ActionForm>
  );
}

export function EndExternalForm({ locale, org, today, externalId }: Place & { externalId: string }) {
  const words = loadWords(locale, "orgs");
  return (
    <ActionForm action={endExternalAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="externalId" value={externalId} />
      <Field name="endsOn" label={words("external.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endReason" label={words("external.endReason")} required>
        <TextInput />
      </Field>
      <SubmitButton tone="danger">{words("external.end")}</SubmitButton>
    </ActionForm>
  );
}

export function RenewExternalForm({ locale, org, externalId }: Omit<Place, "today"> & { externalId: string }) {
  const words = loadWords(locale, "orgs");
  return (
    <ActionForm action={renewExternalAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="externalId" value={externalId} />
      <Field name="endsOn" label={words("external.renewTo")} required>
        <DateInput />
      </Field>
      <Field name="document" label={words("external.document")} required>
        <TextInput />
      </Field>
      <SubmitButton>{words("external.renew")}</SubmitButton>
    </ActionForm>
  );
}
