import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ButtonTone } from "./button-class";
import { Dialog } from "./dialog";
import { ActionForm, type FormAction } from "./form";
import { formWords } from "./form-words";
import { SubmitButton } from "./submit-button";

type Props = {
  locale: Locale;
  org: string;
  action: FormAction;
  title: string;
  submit: string;
  tone?: ButtonTone;
  /** Keys of the record, sent along. */
  keys?: Readonly<Record<string, string>>;
  /** What it does and who will see it, in plain words. */
  note?: string;
  children?: ReactNode;
};

/** One act behind a button: its form in a dialog, with the keys it is about. */
export function FormDialog({ locale, org, action, title, submit, tone = "plain", keys = {}, note, children }: Props) {
  return (
    <Dialog trigger={title} tone={tone} title={title} closeLabel={loadWords(locale, "common")("buttons.cancel")}>
      <ActionForm action={action} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        {Object.entries(keys).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {note ? <p className="mb-4">{note}</p> : null}
        {children}
        <SubmitButton>{submit}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
