import { NewPassword } from "@/components/auth/password-form";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { activateAction } from "@/lib/auth/activation/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** The person's own password, chosen on their own phone; the sign-in name goes along for the browser to remember. */
export function ActivateForm({ locale, code, login }: { locale: Locale; code: string; login: string }) {
  return (
    <ActionForm action={activateAction} words={formWords(locale)}>
      <input type="hidden" name="code" value={code} />
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <NewPassword locale={locale} />
      <SubmitButton className="w-full">{loadWords(locale, "access")("activate.submit")}</SubmitButton>
    </ActionForm>
  );
}
