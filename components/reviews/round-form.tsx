import { buttonClass } from "@/components/ui/button-class";
import { ButtonRow } from "@/components/ui/button-row";
import { controlClass } from "@/components/ui/control-class";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addDays, type Day, periodOf } from "@/lib/kernel/clock";
import { createRoundAction } from "@/lib/reviews/rounds/actions";
import { type DimensionSet, dimensionSets, evenWeights, type SubjectsKind } from "@/lib/reviews/rounds/rules";
import { RoundFields, type RoundValues } from "./round-fields";

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
  const { locale, org, today, subjects, set } = props;
  const values = valuesOf(props);
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
        <RoundFields {...{ locale, today, subjects }} values={values} />
        <ButtonRow>
          <SubmitButton>{loadWords(locale, "common")("buttons.save")}</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

function valuesOf({ today, set, number }: Props): RoundValues {
  const weights = evenWeights(set.dimensions.length);
  return {
    number,
    title: `第${numerals[number - 1] ?? number}轮领导点评`,
    period: periodOf(today),
    opensOn: today,
    closesOn: addDays(today, 14),
    basisDocument: "",
    basisOn: null,
    scheme: "",
    reach: "OWN",
    dimensions: set.dimensions.map((name, at) => ({ name, weight: weights[at] ?? 0 })),
    voices: { line: 1, contact: 1, dual: 1, entrusted: 1 },
  };
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
