import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, RadioGroup } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { chooseMailAction } from "@/lib/notifications/mail/actions";
import type { OwnMail } from "@/lib/notifications/mail/queries";
import { reminderTopics, rhythms } from "@/lib/notifications/mail/schema";

type MailChoiceProps = { locale: Locale; org: string; mail: OwnMail };

/** How often, on which days and about what. */
export function MailChoice({ locale, org, mail }: MailChoiceProps) {
  const words = loadWords(locale, "reminders");
  const told = reminderTopics.filter((topic) => !mail.muted.includes(topic));
  return (
    <ActionForm id="choose-mail" action={chooseMailAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <Field name="every" label={words("mail.every")} group required>
        <RadioGroup
          defaultValue={mail.every}
          options={rhythms.map((value) => ({
            value,
            label: words(`mail.${value}`),
            hint: words(`mail.${value}Note`),
          }))}
        />
      </Field>
      <Field name="told" label={words("mail.told")} group>
        <Choices
          type="checkbox"
          name="told"
          chosen={told}
          options={reminderTopics.map((value) => ({
            value,
            label: words(`topics.${value}`),
            hint: words(`topics.${value}Note`),
          }))}
        />
      </Field>
      <Checkbox name="workdays" label={words("mail.workdays")} defaultChecked={mail.workdays} />
      <p className="mb-3 text-sm text-ink-2">{words("mail.wall")}</p>
      <SubmitButton>{words("mail.choose")}</SubmitButton>
    </ActionForm>
  );
}
