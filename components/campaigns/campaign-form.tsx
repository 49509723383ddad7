import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { createCampaignAction } from "@/lib/campaigns/actions";
import type { Template, TemplateRow } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Props = { locale: Locale; org: string; today: Day; template: Template; templates: readonly TemplateRow[] };

/** The template fills in what is usual; all its parts are copied into the campaign. */
export function CreateCampaignForm({ locale, org, today, template, templates }: Props) {
  const words = loadWords(locale, "campaigns");
  const year = today.slice(0, 4);
  return (
    <ActionForm id="create-campaign" action={createCampaignAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <Field name="source" label={words("fields.template")} hint={words("templates.chooseHint")} required>
        <Select
          defaultValue={template.source}
          options={templates.map(({ source, title, orgName, version }) => ({
            value: source,
            label: `${title} · ${orgName || words("templates.origins.LIBRARY")} · ${words("templates.versionOf", { version })}`,
          }))}
        />
      </Field>
      <Field name="title" label={words("fields.title")} required>
        <TextInput defaultValue={`${year} 年${template.title.replace(/方案$/, "")}`} maxLength={60} />
      </Field>
      <Field name="theme" label={words("fields.theme")} required>
        <TextInput defaultValue={template.theme} maxLength={120} />
      </Field>
      <Field name="year" label={words("fields.year")} required>
        <NumberInput defaultValue={year} />
      </Field>
      <Field name="beginsOn" label={words("fields.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endsOn" label={words("fields.endsOn")} hint={words("hints.endsOn")}>
        <DateInput defaultValue={`${year}-12-31`} />
      </Field>
      <Field name="endsEvent" label={words("fields.endsEvent")} hint={words("hints.endsEvent")}>
        <TextInput maxLength={60} />
      </Field>
      <Field name="scheme" label={words("fields.scheme")}>
        <TextArea rows={8} maxLength={8_000} />
      </Field>
      <Field name="documentNumber" label={words("fields.documentNumber")}>
        <TextInput maxLength={60} />
      </Field>
      <Field name="basisDocument" label={words("fields.basisDocument")}>
        <TextInput maxLength={120} />
      </Field>
      <Field name="basisOn" label={words("fields.basisOn")}>
        <DateInput />
      </Field>
      <ButtonRow>
        <SubmitButton>{words("buttons.create")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
