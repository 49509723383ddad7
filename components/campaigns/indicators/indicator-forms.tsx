import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, NumberInput, RadioGroup, Select, TextInput } from "@/components/ui/inputs";
import { addIndicatorAction, enterFigureAction, setPlanAction } from "@/lib/campaigns/indicators/actions";
import type { Indicator } from "@/lib/campaigns/indicators/queries";
import { periodsOf } from "@/lib/campaigns/indicators/rules";
import {
  approximations,
  countings,
  indicatorKinds,
  indicatorRhythms,
  roundings,
} from "@/lib/campaigns/indicators/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { figurePeriod } from "./indicator-words";

type Place = { locale: Locale; org: string };

export function AddDialog({ locale, org, today }: Place & { today: Day }) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={addIndicatorAction}
      title={words("indicators.add")}
      submit={words("indicators.save")}
      tone="primary"
    >
      <Field name="kind" label={words("indicators.kind")} group required>
        <RadioGroup
          defaultValue="WORK"
          options={indicatorKinds.map((value) => ({
            value,
            label: words(`indicators.kinds.${value}`),
            hint: words(`indicators.kindHints.${value}`),
          }))}
        />
      </Field>
      <Field name="name" label={words("indicators.name")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="assessor" label={words("indicators.assessor")} hint={words("indicators.assessorHint")}>
        <TextInput maxLength={60} />
      </Field>
      <Field name="unit" label={words("indicators.unit")} hint={words("indicators.unitHint")} required>
        <TextInput maxLength={10} />
      </Field>
      <Counting locale={locale} />
      <Field name="beginsOn" label={words("indicators.beginsOn")} required>
        <DateInput defaultValue={`${today.slice(0, 4)}-01-01`} />
      </Field>
      <Field name="dueOn" label={words("indicators.dueOn")} required>
        <DateInput defaultValue={`${today.slice(0, 4)}-12-31`} />
      </Field>
      <Field name="document" label={words("indicators.document")}>
        <TextInput maxLength={100} />
      </Field>
    </FormDialog>
  );
}

/** How its figures are counted and printed. */
function Counting({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "ledgers");
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Field name="decimals" label={words("indicators.decimals")} required>
        <NumberInput defaultValue="0" />
      </Field>
      <Field name="rounding" label={words("indicators.rounding")} required>
        <Select options={roundings.map((value) => ({ value, label: words(`indicators.roundings.${value}`) }))} />
      </Field>
      <Field name="counting" label={words("indicators.counting")} required>
        <Select options={countings.map((value) => ({ value, label: words(`indicators.countings.${value}`) }))} />
      </Field>
      <Field name="rhythm" label={words("indicators.rhythm")} required>
        <Select
          defaultValue="QUARTER"
          options={indicatorRhythms.map((value) => ({ value, label: words(`indicators.rhythms.${value}`) }))}
        />
      </Field>
    </div>
  );
}

type Props = Place & { indicator: Indicator };

export function PlanDialog({ locale, org, indicator }: Props) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={setPlanAction}
      title={words("indicators.setPlan")}
      submit={words("indicators.save")}
      keys={{ indicatorId: indicator.id }}
    >
      <Field name="issuer" label={words("indicators.issuer")} hint={words("indicators.issuerHint")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="quantity" label={`${words("indicators.planQuantity")}（${indicator.unit}）`} required>
        <NumberInput />
      </Field>
      <Approximate locale={locale} />
      <Field name="precision" label={words("indicators.precision")} hint={words("indicators.precisionHint")} required>
        <NumberInput defaultValue="1" />
      </Field>
    </FormDialog>
  );
}

export function FigureDialog({ locale, org, indicator, today }: Props & { today: Day }) {
  const words = loadWords(locale, "ledgers");
  const periods = periodsOf(indicator.rhythm, indicator.beginsOn, today).reverse();
  return (
    <FormDialog
      {...{ locale, org }}
      action={enterFigureAction}
      title={words("indicators.enter")}
      submit={words("indicators.save")}
      tone="primary"
      keys={{ indicatorId: indicator.id }}
    >
      <Field name="period" label={words("indicators.period")} required>
        <Select options={periods.map((value) => ({ value, label: figurePeriod(locale, value) }))} />
      </Field>
      <Field name="quantity" label={`${words("indicators.quantity")}（${indicator.unit}）`} required>
        <NumberInput />
      </Field>
      <Approximate locale={locale} />
      <Field name="prior" label={words("indicators.prior")} hint={words("indicators.priorHint")}>
        <NumberInput />
      </Field>
      <Field name="note" label={words("indicators.figureNote")}>
        <TextInput maxLength={200} />
      </Field>
    </FormDialog>
  );
}

function Approximate({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "ledgers");
  return (
    <Field name="approximate" label={words("indicators.approximate")}>
      <Select
        options={approximations.map((value) => ({
          value,
          label: words(`indicators.approximations.${value || "EXACT"}`),
        }))}
      />
    </Field>
  );
}
