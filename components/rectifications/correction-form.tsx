import type { ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export type Act =
  | "begin"
  | "log"
  | "report"
  | "return"
  | "verify"
  | "close"
  | "reopen"
  | "cancel"
  | "extend"
  | "recheck"
  | "classify";

type Props = {
  locale: Locale;
  org: string;
  id: string;
  act: Act;
  action: FormAction;
  tone?: ButtonTone;
  children?: ReactNode;
};

/** One act on a rectification: the form with its hidden keys and its button. */
export function CorrectionForm({ locale, org, id, act, action, tone = "primary", children }: Props) {
  const words = loadWords(locale, "rectifications");
  return (
    <ActionForm id={`${act}-${id}`} action={action} words={formWords(locale)} clear={act === "log"}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="rectificationId" value={id} />
      {children}
      <SubmitButton tone={tone}>{words(`forms.${act}.submit`)}</SubmitButton>
    </ActionForm>
  );
}

/** The same behind a button, for what is done seldom or must be thought over. */
export function CorrectionDialog(props: Props) {
  const words = loadWords(props.locale, "rectifications");
  return (
    <Dialog
      trigger={words(`forms.${props.act}.title`)}
      tone={props.tone ?? "primary"}
      title={words(`forms.${props.act}.title`)}
      closeLabel={loadWords(props.locale, "common")("buttons.cancel")}
    >
      <CorrectionForm {...props} />
    </Dialog>
  );
}
