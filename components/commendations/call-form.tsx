import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, NumberInput, RadioGroup, Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { createCallAction, createKindAction } from "@/lib/commendations/actions";
import type { OwnKind } from "@/lib/commendations/kinds/queries";
import { unusedKinds } from "@/lib/commendations/kinds/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { MoveDialog } from "./move-dialog";

type CallFormProps = { locale: Locale; org: string; kinds: readonly OwnKind[]; noticeDays: number; from: Day; to: Day };

export function CallForm({ locale, org, kinds, noticeDays, from, to }: CallFormProps) {
  const words = loadWords(locale, "commendations");
  const own = kinds.map(({ id, name }) => ({ value: id, label: name }));
  const usual = unusedKinds(kinds).map(({ value, kind }) => ({ value, label: kind.name }));
  return (
    <ActionForm id="call" action={createCallAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <Field name="kind" label={words("fields.kind")} required>
        <Select options={[...own, ...usual]} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="title" label={words("fields.callTitle")} required>
        <TextInput maxLength={60} />
      </Field>
      <div className="grid items-end gap-x-6 sm:grid-cols-2">
        <Field name="periodFrom" label={words("fields.periodFrom")} hint={words("hints.period")} required>
          <DateInput defaultValue={from} />
        </Field>
        <Field name="periodTo" label={words("fields.periodTo")} required>
          <DateInput defaultValue={to} />
        </Field>
      </div>
      <div className="grid items-end gap-x-6 sm:grid-cols-3">
        <Field name="minSatisfaction" label={words("fields.minSatisfaction")} required>
          <NumberInput defaultValue="80" />
        </Field>
        <Field name="minFulfilment" label={words("fields.minFulfilment")} required>
          <NumberInput defaultValue="60" />
        </Field>
        <Field name="noticeDays" label={words("fields.noticeDays")} required>
          <NumberInput defaultValue={String(noticeDays)} />
        </Field>
      </div>
      <SubmitButton>{words("moves.save")}</SubmitButton>
    </ActionForm>
  );
}

export function KindDialog({ locale, org, issuerName }: { locale: Locale; org: string; issuerName: string }) {
  const words = loadWords(locale, "commendations");
  return (
    <MoveDialog locale={locale} org={org} id="kind" label={words("new.kind")} action={createKindAction} hidden={{}}>
      <Field name="name" label={words("fields.kindName")} required>
        <TextInput maxLength={30} />
      </Field>
      <Field name="subjectKind" label={words("fields.subjectKind")} group required>
        <RadioGroup
          options={(["PERSON", "ORG"] as const).map((value) => ({ value, label: words(`subjects.${value}`) }))}
        />
      </Field>
      <Field name="issuerName" label={words("fields.issuerName")} required>
        <TextInput maxLength={60} defaultValue={issuerName} />
      </Field>
      <Checkbox name="rotating" label={words("fields.rotating")} />
    </MoveDialog>
  );
}
