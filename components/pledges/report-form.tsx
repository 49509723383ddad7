import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { submitReportAction } from "@/lib/pledges/reports/actions";
import { DialogForm } from "./dialog-form";

type ReportFormProps = { locale: Locale; org: string; periods: readonly string[]; summary: string };

/** PLG-24: the figures are composed; only a note is typed. */
export function ReportForm({ locale, org, periods, summary }: ReportFormProps) {
  const words = loadWords(locale, "reports");
  const options = periods.map((value) => ({ value, label: formatPeriod(locale, value) }));
  return (
    <DialogForm
      locale={locale}
      action={submitReportAction}
      hidden={{ org }}
      trigger={words("submit")}
      tone="primary"
      title={words("quarterly")}
      submit={words("submit")}
      note={words("submitNote", { summary })}
    >
      <Field name="period" label={words("fields.period")} required>
        <Select options={options} />
      </Field>
      <Field name="note" label={words("fields.note")}>
        <TextArea rows={3} maxLength={500} />
      </Field>
    </DialogForm>
  );
}
