import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveTemplateAction, takeSetAction } from "@/lib/campaigns/templates/actions";
import type { LentSet, Template } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; template: Template };

export function SaveTemplateForm({ locale, org, template }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm
      id={`save-${template.source}`}
      action={saveTemplateAction}
      words={formWords(locale)}
      className="mb-8 max-w-3xl"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="versionId" value={template.source} />
      <Field name="title" label={words("templates.title")} required>
        <TextInput defaultValue={template.title} maxLength={60} />
      </Field>
      <Field name="theme" label={words("fields.theme")}>
        <TextInput defaultValue={template.theme} maxLength={120} />
      </Field>
      <Field name="carrier" label={words("fields.carrier")} hint={words("hints.carrier")}>
        <TextInput defaultValue={template.carrier} maxLength={120} />
      </Field>
      <SubmitButton tone="plain">{words("buttons.save")}</SubmitButton>
    </ActionForm>
  );
}

/** A set of any template one may read, put into this draft with its items (CAM-24). */
export function TakeSetForm({ locale, org, template, sets }: Props & { sets: readonly LentSet[] }) {
  const words = loadWords(locale, "campaigns");
  const options = sets.map(({ source, place, name, title, items }) => ({
    value: `${source} ${place}`,
    label: `${name}（${items > 0 ? words("templates.items", { count: items }) : words("templates.open")}） · ${title}`,
  }));
  return (
    <ActionForm
      id={`take-${template.source}`}
      action={takeSetAction}
      words={formWords(locale)}
      className="mb-8 max-w-3xl"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="versionId" value={template.source} />
      <Field name="from" label={words("templates.takeSet")} hint={words("templates.takeSetHint")} required>
        <Select options={options} placeholder={words("templates.choose")} />
      </Field>
      <SubmitButton tone="plain">{words("templates.take")}</SubmitButton>
    </ActionForm>
  );
}
