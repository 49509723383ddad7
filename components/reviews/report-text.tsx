import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DutyReport } from "@/lib/reviews/reports/queries";

type Props = { locale: Locale; report: DutyReport | null; subjectPersonId: string | null };

export function ReportText({ locale, report, subjectPersonId }: Props) {
  const words = loadWords(locale, "reviews");
  if (report?.state !== "SUBMITTED") return <p className="text-sm text-ink-2">{words("notes.reportMissing")}</p>;
  const typed = subjectPersonId !== null && report.authorPersonId !== subjectPersonId;
  return (
    <div className="border border-line bg-sheet px-4 py-3">
      <p className="whitespace-pre-line">{report.text}</p>
      <p className="mt-1 text-sm text-ink-2">
        {report.submittedAt ? formatMoment(locale, new Date(report.submittedAt)) : null}
        {typed ? `　${words("notes.typedBy", { name: report.authorName })}` : `　${report.authorName}`}
      </p>
    </div>
  );
}
