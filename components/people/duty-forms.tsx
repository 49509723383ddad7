import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginDutyAction, endDutyAction, showPostAction } from "@/lib/auth/people/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DutyKind } from "@/lib/kernel/actor";

type Place = { locale: Locale; org: string; today: string };
type ShownPost = { dutyId: string; nameHidden: boolean };

export function BeginDutyForm({
  locale,
  org,
  today,
  personId,
  kinds,
}: Place & { personId: string; kinds: readonly DutyKind[] }) {
  const words = loadWords(locale, "people");
  const options = kinds.map((kind) => ({ value: kind, label: words(`duties.kinds.${kind}`) }));
  return (
    <ActionForm action={beginDutyAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="personId" value={personId} />
      <Field name="kind" label={words("duties.kind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="title" label={words("duties.titleLabel")} hint={words("duties.titleHint")} required>
        <TextInput />
      </Field>
      <Checkbox name="acting" label={words("duties.acting")} />
      <Checkbox name="nameHidden" label={words("duties.nameHidden")} />
      <Field name="beginsOn" label={words("duties.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="document" label={words("duties.document")} hint={words("duties.documentHint")} required>
        <TextInput />
      </Field>
      <SubmitButton>{words("duties.begin")}</SubmitButton>
    </ActionForm>
  );
}

/** LIFE-11: says what changes in public before it is pressed. */
export function ShowPostForm({ locale, org, dutyId, nameHidden }: Omit<Place, "today"> & ShownPost) {
  const words = loadWords(locale, "people");
  return (
    <ActionForm action={showPostAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="dutyId" value={dutyId} />
      {nameHidden ? null : <input type="hidden" name="nameHidden" value="on" />}
      <p className="mb-4">{words(nameHidden ? "duties.showNote" : "duties.hideNote")}</p>
      <SubmitButton>{words(nameHidden ? "duties.show" : "duties.hide")}</SubmitButton>
    </ActionForm>
  );
}

export function EndDutyForm({ locale, org, today, dutyId }: Place & { dutyId: string }) {
  const words = loadWords(locale, "people");
  return (
    <ActionForm action={endDutyAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="dutyId" value={dutyId} />
      <Field name="endsOn" label={words("duties.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="document" label={words("duties.document")} hint={words("duties.documentHint")} required>
        <TextInput />
      </Field>
      <SubmitButton tone="danger">{words("duties.end")}</SubmitButton>
    </ActionForm>
  );
}
