import { buttonClass } from "@/components/ui/button-class";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { disableAccountAction, enableAccountAction } from "@/lib/auth/accounts/actions";
import type { ManagedAccount } from "@/lib/auth/accounts/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { AccountTag, slipNote } from "./account-tag";

type AccountPanelProps = { locale: Locale; org: string; personId: string; account: ManagedAccount };

/** A person's account as whoever keeps it sees it: its state, a new slip, and the switch. */
export function AccountPanel({ locale, org, personId, account }: AccountPanelProps) {
  const words = loadWords(locale, "access");
  return (
    <Section title={words("account.title")}>
      <div className="border border-line bg-sheet px-4 py-4">
        <p className="mb-3 flex flex-wrap items-center gap-3">
          {account.login}
          <AccountTag locale={locale} account={account} />
          <span className="text-sm text-ink-2">{slipNote(locale, account)}</span>
        </p>
        {account.state === "DISABLED" ? null : (
          <ResetForm locale={locale} org={org} personId={personId} account={account} />
        )}
        {account.state === "NONE" ? null : (
          <Switch locale={locale} org={org} personId={personId} disabled={account.state === "DISABLED"} />
        )}
      </div>
    </Section>
  );
}

/** Plain forms: the answer is the code itself, on the screen or on paper, and nothing keeps it. */
function ResetForm({ locale, org, personId, account }: AccountPanelProps) {
  const words = loadWords(locale, "access");
  return (
    <form method="post" action={`/o/${org}/people/${personId}/reset`}>
      <p className="mb-3 text-sm text-ink-2">
        {words(account.state === "NONE" ? "account.openNote" : "account.resetNote")}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="as" value="SCREEN" className={buttonClass("primary")}>
          {words(account.state === "NONE" ? "account.openOnScreen" : "account.resetOnScreen")}
        </button>
        <button type="submit" name="as" value="PAPER" className={buttonClass()}>
          {words("account.onPaper")}
        </button>
      </div>
    </form>
  );
}

type SwitchProps = { locale: Locale; org: string; personId: string; disabled: boolean };

function Switch({ locale, org, personId, disabled }: SwitchProps) {
  const words = loadWords(locale, "access");
  return (
    <div className="mt-5 border-t border-line pt-4">
      <ActionForm action={disabled ? enableAccountAction : disableAccountAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="personId" value={personId} />
        {disabled ? null : <p className="mb-3 text-sm text-ink-2">{words("account.disableNote")}</p>}
        <SubmitButton tone={disabled ? "plain" : "danger"}>
          {words(disabled ? "account.enable" : "account.disable")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
