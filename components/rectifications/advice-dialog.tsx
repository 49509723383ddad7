import type { ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = {
  locale: Locale;
  org: string;
  id: string;
  act: "takeUp" | "decline";
  action: FormAction;
  tone?: ButtonTone;
  children: ReactNode;
};

/** One decision about an improvement item behind its button. */
export function AdviceDialog({ locale, org, id, act, action, tone = "plain", children }: Props) {
  const words = loadWords(locale, "rectifications");
  const title = words(`advice.${act}`);
  return (
    <Dialog trigger={title} tone={tone} title={title} closeLabel={loadWords(locale, "common")("buttons.cancel")}>
      <ActionForm id={`${act}-${id}`} action={action} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="adviceId" value={id} />
        {children}
        <SubmitButton>{title}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
