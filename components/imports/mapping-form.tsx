import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mapImportAction } from "@/lib/imports/actions";
import type { Batch, MappedColumn } from "@/lib/imports/queries";
import { fieldsOf } from "@/lib/imports/rules";
import { fieldWords } from "./field-words";

type MappingFormProps = { locale: Locale; org: string; batch: Batch; columns: readonly MappedColumn[] };

/** Every column of the file beside what it holds, and the field it goes to. */
export function MappingForm({ locale, org, batch, columns }: MappingFormProps) {
  const words = loadWords(locale, "imports");
  const label = fieldWords(locale, batch.kind);
  const required = fieldsOf[batch.kind].filter((field) => field.required).map(({ key }) => label(key));
  return (
    <Section title={words("mapping.title")}>
      <p className="mb-3 max-w-3xl">
        {words("mapping.intro", { sheet: batch.sheetName, row: batch.headerRow, count: batch.rowCount })}
      </p>
      <ActionForm action={mapImportAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="importId" value={batch.id} />
        <DataTable
          locale={locale}
          caption={words("mapping.title")}
          columns={columnsOf(locale, batch, columns)}
          rows={columns}
          rowKey={({ id }) => id}
        />
        <div className="mt-4">
          <Field name="mapping" label={words("mapping.required", { list: required.join("、") })} group>
            <SubmitButton>{words("mapping.submit")}</SubmitButton>
          </Field>
        </div>
      </ActionForm>
    </Section>
  );
}

function columnsOf(locale: Locale, batch: Batch, all: readonly MappedColumn[]): Column<MappedColumn>[] {
  const words = loadWords(locale, "imports");
  const label = fieldWords(locale, batch.kind);
  const place = new Map(all.map(({ id }, at) => [id, at]));
  return [
    { key: "header", header: words("mapping.column"), cell: ({ header }) => header },
    {
      key: "samples",
      header: words("mapping.samples"),
      cell: ({ samples }) => <span className="break-all text-ink-2">{samples.join("　")}</span>,
    },
    {
      key: "field",
      header: words("mapping.field"),
      cell: ({ id, header, field }) => (
        <select
          name={`fields[${place.get(id)}]`}
          defaultValue={field}
          aria-label={`${header} ${words("mapping.field")}`}
          className={`${controlClass} w-full max-w-56`}
        >
          <option value="">{words("mapping.skip")}</option>
          {fieldsOf[batch.kind].map(({ key, required }) => (
            <option key={key} value={key}>
              {required ? `${label(key)} *` : label(key)}
            </option>
          ))}
        </select>
      ),
    },
  ];
}
