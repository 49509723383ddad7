import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { assignDivisionAction, nameUnitHeadAction } from "@/lib/auth/bodies/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DivisionChoice } from "@/lib/people/divisions/queries";

type Place = { locale: Locale; org: string; today: string; names: readonly string[] };

export function AssignDivisionForm({
  locale,
  org,
  today,
  names,
  choices,
}: Place & { choices: readonly DivisionChoice[] }) {
  const words = loadWords(locale, "bodies");
  const options = choices.map(({ kind, key, label }) => ({
    value: `${kind}:${key}`,
    label: `${words(`divisions.kinds.${kind}`)} · ${label}`,
  }));
  return (
    <DialogForm
      locale={locale}
      action={assignDivisionAction}
      hidden={{ org }}
      trigger={words("divisions.assign")}
      tone="primary"
      title={words("divisions.assign")}
      submit={words("divisions.assign")}
    >
      <NameField label={words("divisions.name")} names={names} list="names-division" />
      <Field name="subject" label={words("divisions.subject")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="document" label={words("fields.document")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="beginsOn" label={words("divisions.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

export function NameUnitHeadForm({ locale, org, today, names, unitId }: Place & { unitId: string }) {
  const words = loadWords(locale, "bodies");
  return (
    <DialogForm
      locale={locale}
      action={nameUnitHeadAction}
      hidden={{ org, unitId }}
      trigger={words("responsible.name")}
      title={words("responsible.name")}
      submit={words("responsible.name")}
    >
      <NameField label={words("responsible.holder")} names={names} list={`names-${unitId}`} />
      <Field name="title" label={words("responsible.post")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="document" label={words("fields.document")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="beginsOn" label={words("responsible.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

function NameField({ label, names, list }: { label: string; names: readonly string[]; list: string }) {
  return (
    <>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field name="name" label={label} required>
        <TextInput list={list} autoComplete="off" />
      </Field>
    </>
  );
}
