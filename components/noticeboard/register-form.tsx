import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { registerOpinionsAction } from "@/lib/noticeboard/actions";
import { opinionKinds, takenDownChannels } from "@/lib/noticeboard/opinions/schema";

/** A symposium, the box or a call: where it was said, and one line for each opinion. */
export function RegisterForm({ locale, org, today }: { locale: Locale; org: string; today: Day }) {
  const words = loadWords(locale, "noticeboard");
  return (
    <ActionForm action={registerOpinionsAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field name="channel" label={words("columns.channel")} required>
          <Select options={takenDownChannels.map((value) => ({ value, label: words(`channels.${value}`) }))} />
        </Field>
        <Field name="receivedOn" label={words("register.receivedOn")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="kind" label={words("columns.kind")} required>
          <Select options={opinionKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))} />
        </Field>
      </div>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field name="occasion" label={words("register.occasion")} hint={words("register.occasionHint")}>
          <TextInput />
        </Field>
        <Field name="giverKind" label={words("register.giverKind")} hint={words("register.giverKindHint")}>
          <TextInput />
        </Field>
      </div>
      <Field name="lines" label={words("register.lines")} hint={words("register.linesHint")} required>
        <TextArea rows={8} />
      </Field>
      <SubmitButton>{words("register.submit")}</SubmitButton>
    </ActionForm>
  );
}
