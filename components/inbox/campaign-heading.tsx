import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Exceptions, workingDaysUntil } from "@/lib/kernel/calendar";
import { type Day, periodOf } from "@/lib/kernel/clock";

type CampaignHeadingProps = {
  locale: Locale;
  title: string;
  year: number;
  today: Day;
  reportDueOn: Day | null;
  exceptions: Exceptions;
};

/** 创先争优活动 · 2026 年度 · 第二季度 · 距季度上报还有 9 个工作日 */
export function CampaignHeading({ locale, title, year, today, reportDueOn, exceptions }: CampaignHeadingProps) {
  const words = loadWords(locale, "inbox");
  const parts = [words("quarter", { quarter: periodOf(today).slice(-1) })];
  if (!title.includes(String(year))) parts.unshift(words("year", { year: String(year) }));
  if (reportDueOn) parts.push(words("untilReport", { days: workingDaysUntil(today, reportDueOn, exceptions) }));
  return <PageHeading title={title} note={parts.join(" · ")} />;
}
