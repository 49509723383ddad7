import { FormDialog } from "@/components/ui/form-dialog";
import { Field } from "@/components/ui/field";
import { DateInput, RadioGroup, Select } from "@/components/ui/inputs";
import { giveChecklistAction } from "@/lib/campaigns/checklists/actions";
import { checklistKinds, reaches } from "@/lib/campaigns/checklists/schema";
import type { LentSet } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; sets: readonly LentSet[]; leads: boolean };

/** A set of the library or of a superior's template becomes a list to tick. */
export function GiveDialog({ locale, org, sets, leads }: Props) {
  const words = loadWords(locale, "ledgers");
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
      <Field name="reach" label={words("checklists.reach")} group required>
        <RadioGroup
          defaultValue="here"
          options={reaches
            .filter((value) => leads || value === "here")
            .map((value) => ({ value, label: words(`checklists.reaches.${value}`) }))}
        />
      </Field>
      <Field name="dueOn" label={words("checklists.dueOn")}>
        <DateInput />
      </Field>
    </FormDialog>
  );
}
