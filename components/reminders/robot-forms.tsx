import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { beginRobotAction, sayInGroupAction } from "@/lib/notifications/robots/actions";
import { type RobotKind, robotKinds } from "@/lib/notifications/robots/schema";

type BeginRobotFormProps = { locale: Locale; org: string; free: readonly RobotKind[] };

/** One robot for each kind of group; a form only for the kinds that have none yet. */
export function BeginRobotForm({ locale, org, free }: BeginRobotFormProps) {
  const words = loadWords(locale, "reminders");
  const kinds = robotKinds.filter((kind) => free.includes(kind));
  return (
    <ActionForm
      id="begin-robot"
      action={beginRobotAction}
      words={formWords(locale)}
      clear
      className="max-w-3xl border border-line bg-sheet px-4 py-4"
    >
      <input type="hidden" name="org" value={org} />
      <Field name="kind" label={words("robots.kind")} group required>
        <RadioGroup options={kinds.map((value) => ({ value, label: words(`robots.${value}`) }))} />
      </Field>
      <Field name="name" label={words("robots.name")} hint={words("robots.nameHint")} required>
        <TextInput maxLength={40} autoComplete="off" />
      </Field>
      <Field name="address" label={words("robots.address")} hint={words("robots.addressHint")} required>
        <TextInput type="url" autoComplete="off" />
      </Field>
      <Field name="signToken" label={words("robots.sign")} hint={words("robots.signHint")}>
        <TextInput type="password" autoComplete="off" />
      </Field>
      <Checkbox name="daily" label={words("robots.daily")} defaultChecked />
      <div className="mt-3">
        <SubmitButton>{words("robots.begin")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type SayInGroupFormProps = { locale: Locale; org: string; text: string };

export function SayInGroupForm({ locale, org, text }: SayInGroupFormProps) {
  const words = loadWords(locale, "reminders");
  return (
    <ActionForm id="say-in-group" action={sayInGroupAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <Field name="text" label={words("robots.text")} hint={words("robots.sayNote")} required>
        <TextArea rows={8} maxLength={1800} defaultValue={text} />
      </Field>
      <SubmitButton>{words("robots.say")}</SubmitButton>
    </ActionForm>
  );
}
