import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { ledgerReviewAction } from "@/lib/reviews/opinions/actions";
import type { Review } from "@/lib/reviews/opinions/queries";

/** The last step of a review, then the next in the queue. */
export function LedgerEntry({ locale, org, review }: { locale: Locale; org: string; review: Review }) {
  const words = loadWords(locale, "reviews");
  return (
    <>
      <Notice title={words("notes.told")} />
      <ActionForm id="ledger" action={ledgerReviewAction} words={formWords(locale)} className="mb-6">
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="targetOrgId" value={review.orgId} />
        <input type="hidden" name="reviewId" value={review.id} />
        <input type="hidden" name="version" value={review.version} />
        <SubmitButton>{words("buttons.ledger")}</SubmitButton>
      </ActionForm>
    </>
  );
}
