import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { setUpAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { NewPassword } from "./password-form";

const kinds = ["LOCAL_COMMITTEE", "WORKING_COMMITTEE", "COMMITTEE", "GENERAL_BRANCH", "BRANCH"] as const;

/** The first organisation and its secretary; guarded by the token that the console showed once. */
export function SetUpForm({ locale }: { locale: Locale }) {
  const [words, orgs] = [loadWords(locale, "auth"), loadWords(locale, "orgs")];
  const options = kinds.map((kind) => ({ value: kind, label: orgs(`kinds.${kind}`) }));
  return (
    <ActionForm action={setUpAction} words={formWords(locale)}>
      <Field name="token" label={words("setup.token")} hint={words("setup.tokenHint")} required>
        <TextInput autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="orgName" label={words("setup.orgName")} required>
        <TextInput autoComplete="organization" />
      </Field>
      <Field name="orgCode" label={words("setup.orgCode")} hint={words("setup.orgCodeHint")} required>
        <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="orgKind" label={words("setup.orgKind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="secretaryName" label={words("setup.secretaryName")} required>
        <TextInput autoComplete="name" />
      </Field>
      <Field name="login" label={words("login")} hint={words("setup.loginHint")} required>
        <TextInput autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <NewPassword locale={locale} />
      <SubmitButton className="w-full">{words("setup.submit")}</SubmitButton>
    </ActionForm>
  );
}
