import type { ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type MoveDialogProps = {
  locale: Locale;
  org: string;
  id: string;
  label: string;
  tone?: ButtonTone;
  note?: string;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  children?: ReactNode;
};

/** One step of a law: a button, what it will do in plain words, and the few fields it needs. */
export function MoveDialog({
  locale,
  org,
  id,
  label,
  tone = "plain",
  note,
  action,
  hidden,
  children,
}: MoveDialogProps) {
  return (
    <Dialog trigger={label} tone={tone} title={label} closeLabel={loadWords(locale, "common")("buttons.cancel")}>
      {note ? <p className="mb-4">{note}</p> : null}
      <ActionForm id={id} action={action} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <SubmitButton tone={tone === "danger" ? "danger" : "primary"}>{label}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
