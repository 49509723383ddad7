import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { resubmitReportAction } from "@/lib/pledges/reports/actions";
import type { Report } from "@/lib/pledges/reports/queries";
import { DialogForm } from "./dialog-form";

export function ResubmitReport({ locale, org, report }: { locale: Locale; org: string; report: Report }) {
  const words = loadWords(locale, "reports");
  return (
    <DialogForm
      locale={locale}
      action={resubmitReportAction}
      hidden={{ org, reportId: report.id }}
      trigger={words("resubmit")}
      tone="primary"
      title={words("resubmit")}
      submit={words("resubmit")}
      note={words("resubmitNote")}
    >
      <Field name="note" label={words("fields.note")}>
        <TextArea rows={3} defaultValue={report.note} maxLength={500} />
      </Field>
    </DialogForm>
  );
}
