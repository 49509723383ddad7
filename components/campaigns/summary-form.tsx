import { DialogForm } from "@/components/pledges/dialog-form";
import { composeSummaryAction } from "@/lib/campaigns/meeting-actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** CAM-13: the summary of a campaign out of what is recorded, to be worked on as a draft. */
export function ComposeSummary({ locale, org, campaignId }: { locale: Locale; org: string; campaignId: string }) {
  const words = loadWords(locale, "meetings");
  return (
    <DialogForm
      locale={locale}
      action={composeSummaryAction}
      hidden={{ org, campaignId }}
      trigger={words("summary.compose")}
      title={words("summary.compose")}
      submit={words("summary.compose")}
      note={words("summary.composeExplained")}
    />
  );
}
