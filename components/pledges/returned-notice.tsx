import { Notice } from "@/components/ui/notice";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Returned = { reason: string; examiner: string; capacity: string; on: Day };

type ReturnedNoticeProps = { locale: Locale; returned: Returned; title?: string };

/** Who returned it and why, above everything else. */
export function ReturnedNotice({ locale, returned, title }: ReturnedNoticeProps) {
  const words = loadWords(locale, "pledges");
  const { examiner, capacity, reason, on } = returned;
  return (
    <Notice tone="warn" title={title ?? words("detail.returned", { examiner, capacity })}>
      <p className="text-base text-ink">{reason}</p>
      <p className="text-ink-2">{formatFullDay(locale, on)}</p>
    </Notice>
  );
}
