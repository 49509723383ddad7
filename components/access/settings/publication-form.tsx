import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPublicationAction } from "@/lib/auth/orgs/settings/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { publications } from "@/lib/orgs/settings/schema";

type Props = { locale: Locale; org: string; current: string; decides: boolean };

/** 公开范围 (LIFE-11): what counts now, and for the head the way to change it. */
export function PublicationForm({ locale, org, current, decides }: Props) {
  const words = loadWords(locale, "access");
  const options = publications.map((value) => ({ value, label: words(`settings.publication.${value}`) }));
  const title = words("settings.publication.title");
  return (
    <Section title={title}>
      <p className="mb-3 text-sm text-ink-2">{words("settings.publication.note")}</p>
      {decides ? (
        <ActionForm
          action={setPublicationAction}
          words={formWords(locale)}
          className="max-w-3xl border border-line bg-sheet px-4 py-4"
        >
          <input type="hidden" name="org" value={org} />
          <Field name="publication" label={title}>
            <Select options={options} defaultValue={current} />
          </Field>
          <SubmitButton>{words("settings.publication.save")}</SubmitButton>
        </ActionForm>
      ) : (
        <p>{options.find(({ value }) => value === current)?.label}</p>
      )}
    </Section>
  );
}
