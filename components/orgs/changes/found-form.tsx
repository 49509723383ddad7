import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { onboardOrgAction } from "@/lib/auth/onboarding/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { publicationOf } from "../org-words";
import { ClassFields } from "./class-fields";
import { PaperFields } from "./paper-fields";

type FoundFormProps = { locale: Locale; org: string; today: string; parent: string; field: string; seats: boolean };

/** ORG-01: a new organisation below one of this line. */
export function FoundForm({ locale, org, today, parent, field, seats }: FoundFormProps) {
  const [words, access] = [loadWords(locale, "tree"), loadWords(locale, "access")];
  const publications = ["PUBLIC", "INTERNAL", "NONE"].map((value) => ({ value, label: publicationOf(locale, value) }));
  return (
    <ActionForm action={onboardOrgAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <Section title={words("sections.what")}>
        <Field name="parent" label={words("fields.parent")} hint={words("fields.parentHint")} required>
          <TextInput defaultValue={parent} autoComplete="off" />
        </Field>
        <Field name="name" label={words("fields.name")} required>
          <TextInput autoComplete="off" />
        </Field>
        <Field name="shortName" label={words("fields.shortName")} hint={words("fields.shortNameHint")} required>
          <TextInput autoComplete="off" />
        </Field>
        <Field name="code" label={words("fields.code")} hint={words("fields.codeHint")}>
          <TextInput autoCapitalize="none" spellCheck={false} className="max-w-48" />
        </Field>
      </Section>
      <Section title={words("sections.class")}>
        <ClassFields locale={locale} kept={{ kind: "BRANCH", level: "GRASSROOTS", field }} />
        <Field name="publication" label={words("fields.publication")} required>
          <Select options={publications} defaultValue="PUBLIC" />
        </Field>
      </Section>
      <Section title={words("sections.contact")}>
        <Field name="phone" label={words("fields.phone")}>
          <TextInput type="tel" className="max-w-72" />
        </Field>
        <Field name="address" label={words("fields.address")}>
          <TextInput />
        </Field>
      </Section>
      {seats ? (
        <Section title={access("onboard.title")}>
          <Field name="secretaryName" label={access("onboard.name")} hint={access("onboard.nameHint")}>
            <TextInput autoComplete="off" className="max-w-72" />
          </Field>
          <Field name="secretaryTitle" label={access("onboard.duty")}>
            <TextInput defaultValue={access("onboard.usual")} autoComplete="off" className="max-w-72" />
          </Field>
        </Section>
      ) : null}
      <Section title={words("sections.paper")}>
        <PaperFields locale={locale} today={today} />
      </Section>
      <SubmitButton>{words("found")}</SubmitButton>
    </ActionForm>
  );
}
