import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import {
  cancelRectificationAction,
  closeRectificationAction,
  extendRectificationAction,
  reopenRectificationAction,
  returnRectificationAction,
  verifyRectificationAction,
} from "@/lib/rectifications/actions";
import { CorrectionDialog } from "./correction-form";

type Props = { locale: Locale; org: string; id: string };

export function VerifyDialog(props: Props) {
  const words = loadWords(props.locale, "rectifications");
  return (
    <CorrectionDialog {...props} act="verify" action={verifyRectificationAction}>
      <p className="mb-4">{words("forms.verify.note")}</p>
    </CorrectionDialog>
  );
}

export function CloseDialog(props: Props) {
  const words = loadWords(props.locale, "rectifications");
  return (
    <CorrectionDialog {...props} act="close" action={closeRectificationAction}>
      <Field name="followUp" label={words("forms.close.followUp")} hint={words("forms.close.followUpHint")}>
        <TextArea />
      </Field>
    </CorrectionDialog>
  );
}

const plain = { return: returnRectificationAction, cancel: cancelRectificationAction };

/** Acts that need no more than a reason. */
export function ReasonDialog({ act, ...props }: Props & { act: keyof typeof plain }) {
  const words = loadWords(props.locale, "rectifications");
  const hint = act === "cancel" ? { hint: words("forms.cancel.reasonHint") } : {};
  return (
    <CorrectionDialog {...props} act={act} action={plain[act]} tone="plain">
      <Field name="reason" label={words(`forms.${act}.reason`)} required {...hint}>
        <TextArea rows={3} />
      </Field>
    </CorrectionDialog>
  );
}

const dated = { extend: extendRectificationAction, reopen: reopenRectificationAction };

/** Acts that set a new date; the first one stays in sight. */
export function DateDialog({ act, ...props }: Props & { act: keyof typeof dated }) {
  const words = loadWords(props.locale, "rectifications");
  return (
    <CorrectionDialog {...props} act={act} action={dated[act]} tone="plain">
      <Field name="dueOn" label={words(`forms.${act}.dueOn`)} hint={words("forms.extend.note")} required>
        <DateInput />
      </Field>
      <Field name="reason" label={words(`forms.${act}.reason`)} required>
        <TextArea rows={3} />
      </Field>
    </CorrectionDialog>
  );
}
