import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addDays } from "@/lib/kernel/clock";
import { askExtensionAction, rescheduleItemAction } from "@/lib/pledges/extensions/actions";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { DialogForm } from "./dialog-form";

type ExtensionMoveProps = { locale: Locale; item: ItemRow };

/** 申请延期: before the day, to a later one. */
export function AskExtension({ locale, item }: ExtensionMoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={askExtensionAction}
      hidden={{ org: item.orgCode, itemId: item.id }}
      trigger={words("itemMoves.askExtension")}
      title={words("itemMoves.askExtension")}
      submit={words("itemMoves.askExtension")}
      note={words("extension.note", { day: formatFullDay(locale, item.dueOn) })}
    >
      <Field name="toDay" label={words("extension.toDay")} required>
        <DateInput min={addDays(item.dueOn, 1)} />
      </Field>
      <Field name="reason" label={words("extension.reason")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
    </DialogForm>
  );
}

/** 变更时限 by the examiner. */
export function Reschedule({ locale, item }: ExtensionMoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={rescheduleItemAction}
      hidden={{ org: item.examinerOrgCode, itemId: item.id }}
      trigger={words("itemMoves.reschedule")}
      tone="quiet"
      title={words("itemMoves.reschedule")}
      submit={words("itemMoves.reschedule")}
      note={words("extension.publicNote")}
    >
      <Field name="dueOn" label={words("fields.dueOn")} required>
        <DateInput defaultValue={item.dueOn} />
      </Field>
      <Field name="reason" label={words("extension.rescheduleReason")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
    </DialogForm>
  );
}
