import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function PasswordForm({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "auth");
  return (
    <ActionForm action={changePasswordAction} words={formWords(locale)}>
      <Field name="currentPassword" label={words("currentPassword")} hint={words("currentPasswordHint")} required>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <NewPassword locale={locale} />
      <SubmitButton className="w-full">{words("changePassword")}</SubmitButton>
    </ActionForm>
  );
}

/** A new password, typed twice. */
export function NewPassword({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "auth");
  return (
    <>
      <Field name="newPassword" label={words("newPassword")} hint={words("newPasswordHint")} required>
        <TextInput type="password" autoComplete="new-password" />
      </Field>
      <Field name="repeatPassword" label={words("repeatPassword")} required>
        <TextInput type="password" autoComplete="new-password" />
      </Field>
    </>
  );
}
