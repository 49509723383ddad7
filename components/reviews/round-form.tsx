import { buttonClass } from "@/components/ui/button-class";
import { ButtonRow } from "@/components/ui/button-row";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addDays, type Day, periodOf, periodsAround } from "@/lib/kernel/clock";
import { createRoundAction } from "@/lib/reviews/rounds/actions";
import { type DimensionSet, dimensionSets, evenWeights, type SubjectsKind } from "@/lib/reviews/rounds/rules";
import { reaches } from "@/lib/reviews/rounds/schema";
import { DimensionRows } from "./dimension-rows";
import { VoiceRows } from "./voice-rows";

type Props = {
  locale: Locale;
  org: string;
  today: Day;
  subjects: SubjectsKind;
  choices: readonly SubjectsKind[];
  set: DimensionSet;
  number: number;
};

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** First by which set, as a plain query; then the round itself, already filled in. */
export function RoundForm(props: Props) {
  const { locale, org, today, subjects, set, number } = props;
  const words = loadWords(locale, "reviews");
  const weights = evenWeights(set.dimensions.length);
  return (
    <>
      <SetChoice {...props} />
      <ActionForm
        key={`${subjects}-${set.code}`}
        id="round"
        action={createRoundAction}
        words={formWords(locale)}
        className="max-w-3xl"
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="subjects" value={subjects} />
        <div className="grid gap-x-5 sm:grid-cols-[7rem_1fr_13rem]">
          <Field name="number" label={words("fields.number")} required>
            <NumberInput defaultValue={number} />
          </Field>
          <Field name="title" label={words("fields.title")} required>
            <TextInput defaultValue={`第${numerals[number - 1] ?? number}轮领导点评`} maxLength={40} />
          </Field>
          <Field name="period" label={words("fields.period")} required>
            <Select
              defaultValue={periodOf(today)}
              options={Object.values(periodsAround(today))
                .flat()
                .map((value) => ({ value, label: formatPeriod(locale, value) }))}
            />
          </Field>
        </div>
        <p className="-mt-3 mb-4 text-sm text-ink-2">{words("hints.period")}</p>
        <div className="grid gap-x-5 sm:grid-cols-2">
          <Field name="opensOn" label={words("fields.opensOn")} required>
            <DateInput defaultValue={today} />
          </Field>
          <Field name="closesOn" label={words("fields.closesOn")} required>
            <DateInput defaultValue={addDays(today, 14)} />
          </Field>
        </div>
        <div className="grid gap-x-5 sm:grid-cols-[1fr_14rem]">
          <Field name="basisDocument" label={words("fields.basisDocument")}>
            <TextInput maxLength={120} />
          </Field>
          <Field name="basisOn" label={words("fields.basisOn")}>
            <DateInput />
          </Field>
        </div>
        <Field name="scheme" label={words("fields.scheme")} hint={words("hints.scheme")} required>
          <TextArea rows={5} maxLength={3000} />
        </Field>
        {subjects === "SUBORDINATES" ? (
          <Field name="reach" label={words("fields.reach")} hint={words("hints.reach")} group required>
            <RadioGroup
              defaultValue="OWN"
              options={reaches.map((reach) => ({ value: reach, label: words(`reaches.${reach}`) }))}
            />
          </Field>
        ) : null}
        <DimensionRows locale={locale} rows={set.dimensions.map((name, at) => ({ name, weight: weights[at] ?? 0 }))} />
        <VoiceRows locale={locale} />
        <ButtonRow>
          <SubmitButton>{loadWords(locale, "common")("buttons.save")}</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

function SetChoice({ locale, org, subjects, choices, set }: Props) {
  const words = loadWords(locale, "reviews");
  const sets = dimensionSets.filter((one) => one.subjects.includes(subjects));
  return (
    <form
      action={`/o/${org}/reviews/new`}
      className="mb-6 flex max-w-3xl flex-wrap items-end gap-3 border border-line bg-sheet px-4 py-3"
    >
      <label className="grid gap-1 text-sm text-ink-2">
        {words("fields.subjects")}
        <select name="subjects" defaultValue={subjects} className={controlClass}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {words(`subjects.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid min-w-0 flex-1 gap-1 text-sm text-ink-2">
        {words("fields.set")}
        <select name="set" defaultValue={set.code} className={`${controlClass} min-w-0`}>
          {sets.map(({ code, name, dimensions }) => (
            <option key={code} value={code}>
              {`${name}：${dimensions.join("、")}`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass()}>
        {words("buttons.choose")}
      </button>
    </form>
  );
}
