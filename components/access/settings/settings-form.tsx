import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { NumberInput, Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeSettingsAction } from "@/lib/auth/orgs/settings/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Setting } from "@/lib/orgs/settings/queries";
import { amountWords, inheritedWords } from "./setting-words";

type SettingsFormProps = { locale: Locale; org: string; settings: readonly Setting[]; installed: Installed };
export type Installed = Readonly<Record<string, number>>;

/** Empty means: as the line above decides; beside each field stands what that is. */
export function SettingsForm({ locale, org, settings, installed }: SettingsFormProps) {
  const words = loadWords(locale, "access");
  return (
    <ActionForm
      action={changeSettingsAction}
      words={formWords(locale)}
      className="max-w-3xl border border-line bg-sheet px-4 py-4"
    >
      <input type="hidden" name="org" value={org} />
      <p className="mb-4 text-sm text-ink-2">{words("settings.emptyNote")}</p>
      <div className="grid items-end gap-x-8 sm:grid-cols-2">
        {settings.map((setting) => (
          <Field
            key={setting.name}
            name={setting.name}
            label={words(`settings.names.${setting.name}`)}
            hint={`${words(`settings.hints.${setting.name}`)} ${inheritedWords(locale, setting, installed)}`}
          >
            {choosable[setting.name] ? (
              <Select options={choices(locale, setting)} defaultValue={String(setting.own ?? "")} />
            ) : (
              <NumberInput inputMode="numeric" defaultValue={setting.own ?? ""} />
            )}
          </Field>
        ))}
      </div>
      <SubmitButton>{words("settings.save")}</SubmitButton>
    </ActionForm>
  );
}

export const numberOf = ({ name, effective }: Setting, installed: Installed): number =>
  effective ?? installed[name] ?? 0;

/** Settings whose numbers stand for something else, and are chosen by their words. */
const choosable: Readonly<Record<string, true>> = { SECOND_FACTOR: true, EVALUATION_GRADES: true };

const choices = (locale: Locale, { name, least, most }: Setting) => [
  { value: "", label: loadWords(locale, "access")("settings.asAbove") },
  ...Array.from({ length: most - least + 1 }, (_, at) => ({
    value: String(least + at),
    label: amountWords(locale, name, least + at),
  })),
];
