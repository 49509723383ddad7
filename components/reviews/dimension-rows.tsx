import { Field } from "@/components/ui/field";
import { NumberInput, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; rows: readonly { name: string; weight: number }[] };

/** Names and weights of the dimensions; a row left empty is none. */
export function DimensionRows({ locale, rows }: Props) {
  const words = loadWords(locale, "reviews");
  const places = Array.from({ length: Math.max(rows.length, 6) }, (_, at) => rows[at]);
  return (
    <fieldset className="mb-5 min-w-0">
      <legend className="mb-1 font-semibold">{words("fields.weights")}</legend>
      <p className="mb-2 text-sm text-ink-2">{words("hints.weights")}</p>
      <ol className="grid gap-x-5 sm:grid-cols-2">
        {places.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the dimension's identity
          <li key={at} className="grid grid-cols-[1fr_6rem] gap-x-3 [&>div]:mb-2.5">
            <Field name={`dimensions[${at}].name`} label={words("fields.dimension", { at: at + 1 })}>
              <TextInput defaultValue={row?.name} maxLength={20} />
            </Field>
            <Field name={`dimensions[${at}].weight`} label={words("fields.weight")}>
              <NumberInput defaultValue={row?.weight} />
            </Field>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
