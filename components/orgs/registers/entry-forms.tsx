import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { endRegisterAction, enterRegisterAction } from "@/lib/auth/orgs/registers/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { registerKinds } from "@/lib/orgs/registers/schema";

type Place = { locale: Locale; org: string; today: string };

export function EnterForm({ locale, org, today, kind }: Place & { kind?: string | undefined }) {
  const words = loadWords(locale, "registers");
  const options = registerKinds.map((value) => ({ value, label: words(`kinds.${value}`) }));
  return (
    <ActionForm action={enterRegisterAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <Field name="kind" label={words("kind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} defaultValue={kind} />
      </Field>
      <Field name="name" label={words("name")} required>
        <TextInput />
      </Field>
      <Field name="holder" label={words("fields.holder")}>
        <TextInput />
      </Field>
      <Field name="place" label={words("fields.place")}>
        <TextInput />
      </Field>
      <Field name="phone" label={words("fields.phone")}>
        <TextInput type="tel" />
      </Field>
      <Checkbox name="allDay" label={words("fields.allDay")} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="total" label={words("fields.total")} hint={words("fields.totalHint")}>
          <NumberInput inputMode="numeric" />
        </Field>
        <Field name="covered" label={words("fields.covered")} hint={words("fields.coveredHint")}>
          <NumberInput inputMode="numeric" />
        </Field>
      </div>
      <Checkbox name="approximate" label={words("fields.approximate")} />
      <Field name="document" label={words("fields.document")}>
        <TextInput />
      </Field>
      <Field name="note" label={words("fields.note")}>
        <TextArea rows={2} />
      </Field>
      <Field name="beginsOn" label={words("fields.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <SubmitButton>{words("enter")}</SubmitButton>
    </ActionForm>
  );
}

export function EndEntryForm({ locale, org, today, entryId }: Place & { entryId: string }) {
  const words = loadWords(locale, "registers");
  return (
    <ActionForm action={endRegisterAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="entryId" value={entryId} />
      <Field name="endsOn" label={words("fields.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endReason" label={words("endReason")} required>
        <TextInput />
      </Field>
      <SubmitButton tone="danger">{words("endEntry")}</SubmitButton>
    </ActionForm>
  );
}
