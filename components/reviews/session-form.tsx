import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { holdSessionAction } from "@/lib/reviews/sessions/actions";
import type { Invited } from "@/lib/reviews/sessions/queries";
import { sessionModes } from "@/lib/reviews/sessions/schema";

type Props = { locale: Locale; org: string; roundId: string; today: Day; chair: string; paired: readonly Invited[] };

/** REV-11 to REV-21: one sitting, one or several modes. */
export function SessionForm({ locale, org, roundId, today, chair, paired }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <Fold boxed title={words("buttons.holdSession")}>
      <ActionForm
        id="session"
        action={holdSessionAction}
        words={formWords(locale)}
        clear
        className="max-w-3xl pt-1 pb-3"
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="roundId" value={roundId} />
        <Field name="modes" label={words("fields.modes")} hint={words("hints.modes")} group required>
          <div className="[&>div]:sm:grid-cols-3">
            <Choices
              type="checkbox"
              name="modes"
              options={sessionModes.map((mode) => ({ value: mode, label: words(`modes.${mode}`) }))}
            />
          </div>
        </Field>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field name="heldOn" label={words("fields.sessionOn")} required>
            <DateInput defaultValue={today} />
          </Field>
          <Field name="place" label={words("fields.place")}>
            <TextInput maxLength={60} />
          </Field>
          <Field name="chair" label={words("fields.chair")} required>
            <TextInput defaultValue={chair} maxLength={40} />
          </Field>
          <Field name="attendees" label={words("fields.attendees")} required>
            <NumberInput />
          </Field>
        </div>
        <Field name="guests" label={words("fields.guests")} hint={words("hints.guests")}>
          <TextInput maxLength={300} />
        </Field>
        {paired.length > 0 ? (
          <Field name="invited" label={words("fields.invited")} hint={words("hints.invited")} group>
            <div className="[&>div]:sm:grid-cols-2">
              <Choices
                type="checkbox"
                name="invited"
                options={paired.map(({ personId, name, orgName, honour }) => ({
                  value: personId,
                  label: `${orgName} ${name}`,
                  hint: honour,
                }))}
              />
            </div>
          </Field>
        ) : null}
        <Field name="opinions" label={words("fields.opinionsReceived")} hint={words("hints.talk")}>
          <TextArea rows={3} maxLength={3000} />
        </Field>
        <Field name="opinionCount" label={words("fields.opinionCount")}>
          <NumberInput defaultValue={0} />
        </Field>
        <SubmitButton>{words("buttons.holdSession")}</SubmitButton>
      </ActionForm>
    </Fold>
  );
}
