import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Review } from "@/lib/reviews/opinions/queries";
import { replyAction } from "@/lib/reviews/replies/actions";

/** 答复申辩: below the objection it answers, for whoever gave the opinion. */
export function ReplyForm({ locale, org, review }: { locale: Locale; org: string; review: Review }) {
  const words = loadWords(locale, "reviews");
  return (
    <ActionForm id={`reply-${review.id}`} action={replyAction} words={formWords(locale)} className="mb-6">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="targetOrgId" value={review.orgId} />
      <input type="hidden" name="reviewId" value={review.id} />
      <Field name="text" label={words("fields.reply")} hint={words("hints.reply")} required>
        <TextArea rows={3} maxLength={1000} />
      </Field>
      <SubmitButton>{words("buttons.reply")}</SubmitButton>
    </ActionForm>
  );
}
