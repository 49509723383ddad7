import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, RadioGroup, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { addMemberAction } from "@/lib/auth/people/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { memberClasses } from "@/lib/people/schema";

export function AddMemberForm({ locale, org, today }: { locale: Locale; org: string; today: string }) {
  const words = loadWords(locale, "people");
  const standings = (["FULL", "PROBATIONARY"] as const).map((value) => ({ value, label: words(`standings.${value}`) }));
  return (
    <ActionForm action={addMemberAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <Field name="name" label={words("fields.name")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="standing" label={words("fields.standing")} group required>
        <RadioGroup options={standings} />
      </Field>
      <Checkbox name="leadingCadre" label={words("fields.leadingCadre")} />
      <Field name="classes" label={words("fields.classes")} group>
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
          {memberClasses.map((name) => (
            <Checkbox key={name} name={name} label={words(`classes.${name}`)} />
          ))}
        </div>
      </Field>
      <Field name="post" label={words("fields.post")}>
        <TextInput />
      </Field>
      <Field name="phone" label={words("fields.phone")} hint={words("fields.phoneHint")}>
        <TextInput type="tel" autoComplete="off" />
      </Field>
      <Field name="joinedOn" label={words("fields.joinedOn")}>
        <DateInput />
      </Field>
      <Field name="beginsOn" label={words("fields.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <SubmitButton>{words("add")}</SubmitButton>
    </ActionForm>
  );
}
