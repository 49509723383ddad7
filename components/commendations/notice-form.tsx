import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { showNoticeAction } from "@/lib/commendations/actions";
import type { Call } from "@/lib/commendations/calls/queries";
import type { Nomination } from "@/lib/commendations/nominations/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Props = { locale: Locale; org: string; call: Call; nominees: readonly Nomination[]; today: Day };

/** AWD-21. The title and the reason come filled in the way such notices are written. */
export function NoticeForm({ locale, org, call, nominees, today }: Props) {
  const words = loadWords(locale, "commendations");
  const basis = `根据《${call.title}》安排，经推荐提名、征求意见、会议研究，拟表彰下列对象，现予公示。`;
  return (
    <ActionForm id="notice" action={showNoticeAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="callId" value={call.id} />
      <Field name="nominationIds" label={words("fields.nominees")} hint={words("hints.order")} group required>
        <Choices
          type="checkbox"
          name="nominationIds"
          chosen={nominees.map(({ id }) => id)}
          options={nominees.map(({ id, subjectName, orgName }) => ({
            value: id,
            label: subjectName,
            ...(orgName === subjectName ? {} : { hint: orgName }),
          }))}
        />
      </Field>
      <Field name="title" label={words("fields.title")} required>
        <TextInput maxLength={60} defaultValue={`关于${call.kindName}拟表彰对象的公示`} />
      </Field>
      <Field name="basis" label={words("fields.basis")} hint={words("hints.basis")} required>
        <TextArea rows={4} maxLength={600} defaultValue={basis} />
      </Field>
      <Field name="beginsOn" label={words("fields.beginsOn")} hint={words("hints.beginsOn")} required>
        <DateInput defaultValue={today} min={today} />
      </Field>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field name="office" label={words("fields.office")} required>
          <TextInput maxLength={40} defaultValue={call.orgName} />
        </Field>
        <Field name="phone" label={words("fields.phone")} required>
          <TextInput maxLength={30} defaultValue={call.orgPhone} />
        </Field>
        <Field name="address" label={words("fields.address")}>
          <TextInput maxLength={60} defaultValue={call.orgAddress} />
        </Field>
        <Field name="mail" label={words("fields.mail")}>
          <TextInput type="email" maxLength={60} />
        </Field>
      </div>
      <p className="mb-4 text-sm text-ink-2">{words("confirm.shown")}</p>
      <SubmitButton>{words("new.notice")}</SubmitButton>
    </ActionForm>
  );
}
