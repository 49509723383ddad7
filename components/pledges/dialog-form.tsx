import type { ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type DialogFormProps = {
  locale: Locale;
  action: FormAction;
  /** Names the record: the org acted in and the ids. */
  hidden: Readonly<Record<string, string>>;
  trigger: string;
  tone?: ButtonTone;
  title: string;
  submit: string;
  note?: string;
  children?: ReactNode;
};

/** A move that asks something first, in the browser's own dialog. */
export function DialogForm(props: DialogFormProps) {
  const { locale, action, hidden, trigger, tone, title, submit, note, children } = props;
  return (
    <Dialog
      trigger={trigger}
      title={title}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
      {...(tone ? { tone } : {})}
    >
      <ActionForm action={action} words={formWords(locale)}>
        <Hidden values={hidden} />
        {note ? <p className="mb-4">{note}</p> : null}
        {children}
        <SubmitButton>{submit}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

export function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
