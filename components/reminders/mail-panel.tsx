import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { askMailAction, confirmMailAction, endMailAction } from "@/lib/notifications/mail/actions";
import type { OwnMail } from "@/lib/notifications/mail/queries";
import { MailChoice } from "./mail-choice";

type MailPanelProps = { locale: Locale; org: string; mail: OwnMail | null; isSet: boolean };

/** One's own mailbox: entered, shown to be read by six digits, chosen for, deleted. */
export function MailPanel({ locale, org, mail, isSet }: MailPanelProps) {
  const words = loadWords(locale, "reminders");
  const given = { locale, org };
  if (!isSet && !mail) return <p className="mb-6 border border-line bg-sheet px-4 py-3">{words("mail.notSet")}</p>;
  if (!mail) {
    return (
      <Section title={words("mail.title")}>
        <p className="mb-3 text-ink-2">{words("mail.none")}</p>
        <AskForm {...given} />
      </Section>
    );
  }
  return (
    <Section title={words("mail.title")}>
      {mail.refusedAt ? (
        <Notice tone="warn" title={words("faults.MAILBOX")}>
          <p>{words("mail.refused", { address: mail.address, day: formatMoment(locale, mail.refusedAt) })}</p>
        </Notice>
      ) : null}
      {mail.confirmedAt ? (
        <p className="mb-4">{words("mail.standing", { address: mail.address })}</p>
      ) : (
        <ConfirmForm {...given} address={mail.address} />
      )}
      {mail.confirmedAt ? <MailChoice {...given} mail={mail} /> : null}
      <details className="mt-5 border-t border-line pt-2">
        <summary className="min-h-target py-2">{words("mail.change")}</summary>
        {isSet ? <AskForm {...given} address={mail.address} /> : <p>{words("mail.notSet")}</p>}
        <ActionForm id="end-mail" action={endMailAction} words={formWords(locale)} className="mt-3">
          <input type="hidden" name="org" value={org} />
          <SubmitButton tone="plain">{words("mail.end")}</SubmitButton>
        </ActionForm>
      </details>
    </Section>
  );
}

type AskFormProps = { locale: Locale; org: string; address?: string };

function AskForm({ locale, org, address }: AskFormProps) {
  const words = loadWords(locale, "reminders");
  return (
    <ActionForm id="ask-mail" action={askMailAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <Field name="address" label={words("mail.address")} hint={words("mail.addressHint")} required>
        <TextInput type="email" autoComplete="email" defaultValue={address} />
      </Field>
      <SubmitButton>{words("mail.ask")}</SubmitButton>
    </ActionForm>
  );
}

function ConfirmForm({ locale, org, address }: Required<AskFormProps>) {
  const words = loadWords(locale, "reminders");
  return (
    <ActionForm id="confirm-mail" action={confirmMailAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <p className="mb-3">{words("mail.waiting", { address })}</p>
      <Field name="code" label={words("mail.code")} required>
        <TextInput inputMode="numeric" autoComplete="one-time-code" className="max-w-48" />
      </Field>
      <SubmitButton>{words("mail.confirm")}</SubmitButton>
    </ActionForm>
  );
}
