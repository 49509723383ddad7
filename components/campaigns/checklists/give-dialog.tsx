import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, RadioGroup, Select } from "@/components/ui/inputs";
import { giveChecklistAction } from "@/lib/campaigns/checklists/actions";
import { checklistKinds } from "@/lib/campaigns/checklists/schema";
import type { LentSet } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = {
  locale: Locale;
  org: string;
  sets: readonly LentSet[];
  leads: boolean;
  people: readonly { id: string; name: string }[];
};

/** A set of the library or of a superior's template becomes a list to tick. */
export function GiveDialog({ locale, org, sets, leads, people }: Props) {
  const words = loadWords(locale, "ledgers");
  if (sets.length === 0) return null;
  return (
    <FormDialog
      {...{ locale, org }}
      action={giveChecklistAction}
      title={words("checklists.give")}
      submit={words("checklists.save")}
      tone="primary"
    >
      <Field name="from" label={words("checklists.from")} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={sets.map(({ source, place, name, title }) => ({
            value: `${source} ${place}`,
            label: `${name}　${title}`,
          }))}
        />
      </Field>
      <Field name="kind" label={words("checklists.kind")} group required>
        <RadioGroup
          defaultValue="TASKS"
          options={checklistKinds.map((value) => ({
            value,
            label: words(`checklists.kinds.${value}`),
            hint: words(`checklists.kindHints.${value}`),
          }))}
        />
      </Field>
      <Field name="reach" label={words("checklists.reach")} required>
        <Select
          options={[
            { value: "here", label: words("checklists.reaches.here") },
            ...(leads ? [{ value: "below", label: words("checklists.reaches.below") }] : []),
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field name="dueOn" label={words("checklists.dueOn")}>
        <DateInput />
      </Field>
    </FormDialog>
  );
}
