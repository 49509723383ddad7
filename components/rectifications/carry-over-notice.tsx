import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { carryOverAction } from "@/lib/rectifications/actions";
import type { Earlier } from "@/lib/rectifications/carryovers/queries";

/** 上期结转: what an earlier campaign left open, with the one button that takes it along (SUP-16). */
export function CarryOverNotice({
  locale,
  org,
  earlier,
}: {
  locale: Locale;
  org: string;
  earlier: readonly Earlier[];
}) {
  const words = loadWords(locale, "rectifications");
  return earlier.map(({ campaignId, title, open }) => (
    <Notice key={campaignId} tone="warn" title={words("carryOver.title")}>
      <p className="mb-2">{words("carryOver.note", { title, count: open })}</p>
      <ActionForm action={carryOverAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="fromCampaignId" value={campaignId} />
        <SubmitButton tone="plain">{words("carryOver.submit")}</SubmitButton>
      </ActionForm>
    </Notice>
  ));
}
