import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { returnReportAction } from "@/lib/pledges/reports/actions";
import type { LowerReport } from "@/lib/pledges/reports/queries";
import { DialogForm } from "./dialog-form";

type ReturnReportProps = { locale: Locale; org: string; row: LowerReport; returns: boolean };

/** 退回补充, or that it was given back already. */
export function ReturnReport({ locale, org, row, returns }: ReturnReportProps) {
  const words = loadWords(locale, "reports");
  if (row.returned) return <small>{words("returned", { reason: row.returned })}</small>;
  if (!returns || !row.id) return null;
  return (
    <DialogForm
      locale={locale}
      action={returnReportAction}
      hidden={{ org, reportId: row.id }}
      trigger={words("return")}
      title={words("return")}
      submit={words("return")}
    >
      <Field name="reason" label={words("returnReason")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
    </DialogForm>
  );
}
