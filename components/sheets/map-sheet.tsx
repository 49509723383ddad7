import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { NumberInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mapSheetAction } from "@/lib/sheets/actions";
import { cellFields, listFields, type SheetSource } from "@/lib/sheets/catalogue/schema";
import type { SheetVersion } from "@/lib/sheets/queries";
import { fieldLabels } from "./field-labels";

export type SheetColumn = { letter: string; header: string };
type MapSheetProps = {
  locale: Locale;
  org: string;
  sheet: SheetVersion;
  source: SheetSource | "NONE";
  columns: readonly SheetColumn[];
};

const spareCells = 6;

/** What belongs into every column of the list and into single cells; what speaks for itself is filled in already. */
export function MapSheetForm({ locale, org, sheet, source, columns }: MapSheetProps) {
  const words = loadWords(locale, "sheets");
  return (
    <ActionForm action={mapSheetAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="versionId" value={sheet.versionId} />
      <input type="hidden" name="source" value={source} />
      {source === "NONE" ? null : <ListPart locale={locale} sheet={sheet} source={source} columns={columns} />}
      <CellPart locale={locale} sheet={sheet} />
      <SubmitButton>{words("save")}</SubmitButton>
    </ActionForm>
  );
}

type ListPartProps = {
  locale: Locale;
  sheet: SheetVersion;
  source: SheetSource;
  columns: readonly SheetColumn[];
};

function ListPart({ locale, sheet, source, columns }: ListPartProps) {
  const words = loadWords(locale, "sheets");
  const label = fieldLabels(locale, source);
  const placed = new Map(sheet.source === source ? sheet.places.map(({ place, field }) => [place, field]) : []);
  return (
    <Section title={words("listPart")}>
      <div className="grid max-w-3xl gap-x-4 sm:grid-cols-3">
        {(["headerRow", "headerEnd", "footRow"] as const).map((name) => (
          <Field key={name} name={name} label={words(`fields.${name}`)} required>
            <NumberInput defaultValue={sheet[name] || 1} min={1} max={5000} />
          </Field>
        ))}
      </div>
      <Field name="mapping" label={words("columns")} group>
        <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ letter, header }, at) => (
            <li key={letter} className="flex min-w-0 items-center gap-2">
              <span className="w-6 shrink-0 text-ink-2">{letter}</span>
              <span className="min-w-0 flex-1 truncate">{header || words("noHeader")}</span>
              <select
                name={`columns[${at}]`}
                defaultValue={placed.get(letter) ?? ""}
                aria-label={`${letter} ${header}`}
                className={`${controlClass} w-36`}
              >
                <option value="">{words("leave")}</option>
                {listFields[source].map(({ key }) => (
                  <option key={key} value={key}>
                    {label(key)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </Field>
    </Section>
  );
}

function CellPart({ locale, sheet }: { locale: Locale; sheet: SheetVersion }) {
  const words = loadWords(locale, "sheets");
  const label = fieldLabels(locale, "CELLS");
  const placed = sheet.places.filter(({ place }) => /\d$/.test(place));
  const rows = [...placed, ...Array.from({ length: spareCells }, () => ({ place: "", field: "" }))];
  return (
    <Section title={words("cellPart")}>
      <p className="mb-2 max-w-3xl text-sm text-ink-2">{words("cellNote")}</p>
      <Field name="figuring" label={words("cells")} group>
        <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {rows.map(({ place, field }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else to be told apart by
            <li key={at} className="flex items-center gap-2">
              <input
                name={`cells[${at}]`}
                defaultValue={place}
                maxLength={8}
                placeholder="B3"
                aria-label={words("cellAt", { number: at + 1 })}
                className={`${controlClass} w-20`}
              />
              <select
                name={`figures[${at}]`}
                defaultValue={field}
                aria-label={words("cellField", { number: at + 1 })}
                className={`${controlClass} min-w-0 flex-1`}
              >
                <option value="">{words("leave")}</option>
                {cellFields.map(({ key }) => (
                  <option key={key} value={key}>
                    {label(key)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </Field>
    </Section>
  );
}
