import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Dimension, Score } from "@/lib/reviews/rules";

type Props = { locale: Locale; dimensions: readonly Dimension[]; scores: readonly Score[] };

/** REV-41: one score for each dimension of the round, the same set for everybody (REV-40). */
export function ScoreRows({ locale, dimensions, scores }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <fieldset className="mb-5 min-w-0">
      <legend className="font-semibold">{words("fields.scores")}</legend>
      <p className="mb-1 text-sm text-ink-2">{words("hints.score")}</p>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 [&>div>div]:mb-2">
        {dimensions.map(({ position, name, weight }, at) => (
          <div key={position}>
            <input type="hidden" name={`scores[${at}].position`} value={position} />
            <Field
              name={`scores[${at}].score`}
              label={<span className="text-sm font-normal">{`${name}（${weight}）`}</span>}
            >
              <NumberInput defaultValue={scores.find((score) => score.position === position)?.score} />
            </Field>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
