import { DialogForm } from "@/components/pledges/dialog-form";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { discardPledgeAction } from "@/lib/pledges/discards/actions";

/** Takes a draft away, with the plain word that it can come back. */
export function DiscardPledge({ locale, org, pledgeId }: { locale: Locale; org: string; pledgeId: string }) {
  const words = loadWords(locale, "discards");
  return (
    <DialogForm
      locale={locale}
      action={discardPledgeAction}
      hidden={{ org, pledgeId }}
      trigger={words("discard")}
      title={words("discard")}
      submit={words("discard")}
      note={words("discardNote")}
    />
  );
}
