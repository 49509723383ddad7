import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import { refusalCodes } from "@/lib/kernel/refusal";

/** A form whose answer is a paper leads back to its page when nothing was drawn. */
export function RefusedNotice({ locale, title, code }: { locale: Locale; title: string; code: string | undefined }) {
  const refused = refusalCodes.find((known) => known === code);
  if (!refused) return null;
  return (
    <Notice tone="error" title={title} live>
      {refusalMessage(locale, refused)}
    </Notice>
  );
}
