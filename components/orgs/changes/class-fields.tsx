import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { orgFields, orgKinds, orgLevels } from "@/lib/orgs/changes/schema";
import { fieldOf, kindOf, levelOf } from "../org-words";
import type { Kept } from "./paper-fields";

/** Kind, level and field of an organisation (ORG-02, ORG-08). */
export function ClassFields({ locale, kept }: { locale: Locale; kept: Kept }) {
  const words = loadWords(locale, "tree");
  const placeholder = loadWords(locale, "common")("forms.choose");
  const named = (values: readonly string[], name: (locale: Locale, code: string) => string) =>
    values.map((value) => ({ value, label: name(locale, value) }));
  return (
    <>
      <Field name="kind" label={words("fields.kind")} required>
        <Select options={named(orgKinds, kindOf)} placeholder={placeholder} defaultValue={kept.kind} />
      </Field>
      <Field name="level" label={words("fields.level")} required>
        <Select options={named(orgLevels, levelOf)} placeholder={placeholder} defaultValue={kept.level} />
      </Field>
      <Field name="field" label={words("fields.field")} required>
        <Select options={named(orgFields, fieldOf)} placeholder={placeholder} defaultValue={kept.field} />
      </Field>
    </>
  );
}
