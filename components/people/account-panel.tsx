import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import {
  disableAccountAction,
  enableAccountAction,
  openAccountAction,
  resetPasswordAction,
} from "@/lib/auth/accounts/actions";
import type { AccountState, ManagedAccount } from "@/lib/auth/accounts/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { OneTimeForm } from "./one-time-form";

type AccountPanelProps = { locale: Locale; org: string; personId: string; account: ManagedAccount };

const tones: Record<AccountState, Tone> = { ACTIVE: "ok", MUST_CHANGE: "due", DISABLED: "neutral" };

export function AccountPanel({ locale, org, personId, account }: AccountPanelProps) {
  const words = loadWords(locale, "auth");
  const common = formWords(locale);
  const about = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="personId" value={personId} />
    </>
  );
  return (
    <Section title={words("accounts.title")}>
      <div className="border border-line bg-sheet px-4 py-4">
        {account.login && account.state ? (
          <p className="mb-3 flex flex-wrap items-center gap-3">
            {account.login}
            <Tag tone={tones[account.state]}>{words(`accounts.states.${account.state}`)}</Tag>
          </p>
        ) : (
          <p className="mb-3 text-ink-2">{words("accounts.none")}</p>
        )}
        {account.state === null ? (
          <OneTimeForm key="open" action={openAccountAction} words={common} submit={words("accounts.open")}>
            {about}
            <Field name="login" label={words("accounts.login")} hint={words("setup.loginHint")} required>
              <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Field>
          </OneTimeForm>
        ) : (
          <OneTimeForm key="reset" action={resetPasswordAction} words={common} submit={words("accounts.reset")}>
            {about}
            <p className="mb-3 text-sm text-ink-2">{words("accounts.resetNote")}</p>
          </OneTimeForm>
        )}
        {account.state ? <Switch locale={locale} about={about} disabled={account.state === "DISABLED"} /> : null}
      </div>
    </Section>
  );
}

function Switch({ locale, about, disabled }: { locale: Locale; about: React.ReactNode; disabled: boolean }) {
  const words = loadWords(locale, "auth");
  return (
    <div className="mt-5 border-t border-line pt-4">
      <ActionForm action={disabled ? enableAccountAction : disableAccountAction} words={formWords(locale)}>
        {about}
        {disabled ? null : <p className="mb-3 text-sm text-ink-2">{words("accounts.disableNote")}</p>}
        <SubmitButton tone={disabled ? "plain" : "danger"}>
          {words(disabled ? "accounts.enable" : "accounts.disable")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
