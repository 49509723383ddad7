import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Category } from "@/lib/pledges/items/queries";

type BackfillItemProps = { locale: Locale; at: number; today: Day; categories: readonly Category[] };

/** One item from paper; left empty it is no item. */
export function BackfillItem({ locale, at, today, categories }: BackfillItemProps) {
  const words = loadWords(locale, "pledges");
  const name = (field: string) => `items[${at}].${field}`;
  return (
    <fieldset className="mb-4 border border-line bg-sheet px-4 pt-1 pb-3">
      <legend className="px-1 font-semibold">{words("backfill.item", { number: at + 1 })}</legend>
      <Field name={name("text")} label={words("fields.text")} required={at === 0}>
        <TextArea rows={2} maxLength={300} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name={name("categoryId")} label={words("fields.categoryId")}>
          <Select
            options={categories.map(({ id, name: label }) => ({ value: id, label }))}
            placeholder={loadWords(locale, "common")("forms.choose")}
          />
        </Field>
        <Field name={name("dueOn")} label={words("fields.dueOn")}>
          <DateInput />
        </Field>
        <Field name={name("target")} label={words("fields.target")}>
          <TextInput maxLength={100} />
        </Field>
        <Field name={name("beneficiary")} label={words("fields.beneficiary")}>
          <TextInput maxLength={60} />
        </Field>
        <Field name={name("fulfilledOn")} label={words("backfill.fulfilledOn")}>
          <DateInput max={today} />
        </Field>
        <Field name={name("evidence")} label={words("backfill.evidence")}>
          <TextInput maxLength={300} />
        </Field>
      </div>
    </fieldset>
  );
}
