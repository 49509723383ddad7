import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, periodsAround } from "@/lib/kernel/clock";
import type { Round, Voices } from "@/lib/reviews/rounds/queries";
import type { SubjectsKind } from "@/lib/reviews/rounds/rules";
import { reaches } from "@/lib/reviews/rounds/schema";
import { DimensionRows } from "./dimension-rows";
import { VoiceRows } from "./voice-rows";

type Arranged = Pick<
  Round,
  "number" | "title" | "period" | "opensOn" | "closesOn" | "basisDocument" | "basisOn" | "scheme" | "reach"
>;
export type RoundValues = Arranged & { dimensions: readonly { name: string; weight: number }[]; voices: Voices };

type Props = { locale: Locale; today: Day; subjects: SubjectsKind; values: RoundValues };

export function RoundFields({ locale, today, subjects, values }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-[7rem_1fr_13rem]">
        <Field name="number" label={words("fields.number")} required>
          <NumberInput defaultValue={values.number} />
        </Field>
        <Field name="title" label={words("fields.title")} required>
          <TextInput defaultValue={values.title} maxLength={40} />
        </Field>
        <Field name="period" label={words("fields.period")} required>
          <Select
            defaultValue={values.period}
            options={[...new Set([values.period, ...Object.values(periodsAround(today)).flat()])]
              .toSorted()
              .map((value) => ({ value, label: formatPeriod(locale, value) }))}
          />
        </Field>
      </div>
      <p className="-mt-3 mb-4 text-sm text-ink-2">{words("hints.period")}</p>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field name="opensOn" label={words("fields.opensOn")} required>
          <DateInput defaultValue={values.opensOn} />
        </Field>
        <Field name="closesOn" label={words("fields.closesOn")} required>
          <DateInput defaultValue={values.closesOn} />
        </Field>
      </div>
      <div className="grid gap-x-5 sm:grid-cols-[1fr_14rem]">
        <Field name="basisDocument" label={words("fields.basisDocument")}>
          <TextInput defaultValue={values.basisDocument} maxLength={120} />
        </Field>
        <Field name="basisOn" label={words("fields.basisOn")}>
          <DateInput defaultValue={values.basisOn ?? undefined} />
        </Field>
      </div>
      <Field name="scheme" label={words("fields.scheme")} hint={words("hints.scheme")} required>
        <TextArea defaultValue={values.scheme} rows={5} maxLength={3000} />
      </Field>
      {subjects === "SUBORDINATES" ? (
        <Field name="reach" label={words("fields.reach")} hint={words("hints.reach")} group required>
          <RadioGroup
            defaultValue={values.reach}
            options={reaches.map((reach) => ({ value: reach, label: words(`reaches.${reach}`) }))}
          />
        </Field>
      ) : null}
      <DimensionRows locale={locale} rows={values.dimensions} />
      <VoiceRows locale={locale} voices={values.voices} />
    </>
  );
}
