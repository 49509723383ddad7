import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { RadioGroup, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { respondAction } from "@/lib/reviews/opinions/actions";
import type { Review } from "@/lib/reviews/opinions/queries";

const kinds = ["ACKNOWLEDGE", "ANSWER", "OBJECT"] as const;

/** 已阅知, 说明, 申辩: what has been given is no longer offered. */
export function RespondForm({ locale, org, review }: { locale: Locale; org: string; review: Review }) {
  const words = loadWords(locale, "reviews");
  const open = kinds.filter((kind) => review.responses.every((given) => given.kind !== kind));
  const first = open[0];
  if (!first) return null;
  return (
    <ActionForm id={`respond-${review.id}`} action={respondAction} words={formWords(locale)} clear className="mb-6">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="reviewId" value={review.id} />
      <Field name="kind" label={words("fields.response")} hint={words("hints.response")} group required>
        <RadioGroup
          defaultValue={first}
          options={open.map((kind) => ({ value: kind, label: words(`responses.${kind}`) }))}
        />
      </Field>
      <Field name="text" label={words("fields.text")}>
        <TextArea rows={3} maxLength={1000} />
      </Field>
      <SubmitButton>{words("buttons.respond")}</SubmitButton>
    </ActionForm>
  );
}
