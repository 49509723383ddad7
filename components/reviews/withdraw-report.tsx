import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { withdrawReportAction } from "@/lib/reviews/reports/actions";

/** 撤回: open until somebody has told an opinion on the report. */
export function WithdrawReport({ locale, org, targetId }: { locale: Locale; org: string; targetId: string }) {
  const words = loadWords(locale, "reviews");
  return (
    <ActionForm id="withdraw-report" action={withdrawReportAction} words={formWords(locale)} className="mt-3">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="targetId" value={targetId} />
      <SubmitButton tone="plain">{words("buttons.withdrawReport")}</SubmitButton>
    </ActionForm>
  );
}
