import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { recoveryCodes, unseal } from "@/lib/auth/factors/secrets";
import { qrSvg } from "@/lib/documents/qr";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type FactorSetupProps = { locale: Locale; login: string; kept: string; action: FormAction };

/** As it is read out and typed: by fours. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** Scan, write down, type: the secret is shown until the first code confirms it and never again. */
export function FactorSetup({ locale, login, kept, action }: FactorSetupProps) {
  const words = loadWords(locale, "access");
  const secret = unseal(kept);
  const address = `otpauth://totp/${encodeURIComponent(`争优:${login}`)}?secret=${secret}&issuer=${encodeURIComponent("争优")}`;
  return (
    <>
      <p>{words("factor.scan")}</p>
      <div
        aria-hidden="true"
        className="my-3 w-52 max-w-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from the secret alone
        dangerouslySetInnerHTML={{ __html: qrSvg(address) }}
      />
      <p className="mb-4 text-sm text-ink-2 tabular-nums">{words("factor.manual", { secret: inFours(secret) })}</p>
      <p>{words("factor.keep")}</p>
      <ul className="my-3 grid grid-cols-2 gap-x-6 border border-line bg-sheet px-4 py-2 font-semibold tabular-nums">
        {recoveryCodes(secret).map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="mb-2">{words("factor.enter")}</p>
      <FactorForm locale={locale} action={action} />
    </>
  );
}

export function FactorForm({ locale, action, hint }: { locale: Locale; action: FormAction; hint?: string }) {
  const words = loadWords(locale, "access");
  return (
    <ActionForm action={action} words={formWords(locale)}>
      <Field name="code" label={words("factor.code")} {...(hint ? { hint } : {})} required>
        <TextInput autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={20} />
      </Field>
      <SubmitButton className="w-full">{words("factor.submit")}</SubmitButton>
    </ActionForm>
  );
}
