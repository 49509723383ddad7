import { marks, scaleOf } from "@/lib/evaluations/rules";
import type { BallotWords } from "./frame";

type MarkChoiceProps = {
  name: string;
  words: BallotWords;
  grades: number;
  /** Columns side by side need short words. */
  narrow: boolean;
  chosen?: string | undefined;
};

const cell =
  "flex min-h-target items-center rounded-sm border border-line-2 bg-sheet has-checked:border-red has-checked:bg-red-wash has-checked:font-semibold";

/** One item: the marks side by side, each a target for a thumb. Nothing is chosen beforehand. */
export function MarkRow({ name, words, grades, narrow, chosen }: MarkChoiceProps) {
  const columns = narrow ? `${besides[grades]} in-data-[size=large]:max-sm:grid-cols-2` : "grid-cols-2 sm:grid-cols-4";
  return (
    <div className={`grid gap-1.5 ${columns}`}>
      {valuesOf(grades).map((value) => (
        <label
          key={value}
          className={`${cell} flex-col justify-center gap-1 px-1 py-2 text-center text-base leading-tight`}
        >
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
          {words(`scale.${value}`)}
        </label>
      ))}
    </div>
  );
}

/** The overall mark: full rows, one of which has to be chosen. */
export function MarkList({ name, words, grades, chosen }: Omit<MarkChoiceProps, "narrow">) {
  return (
    <div className="grid gap-1.5">
      {valuesOf(grades).map((value) => (
        <label key={value} className={`${cell} min-h-14 gap-3 px-4 py-2 text-lg`}>
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} required />
          {words(`scale.${value}`)}
        </label>
      ))}
    </div>
  );
}

const besides: Record<number, string> = { 3: "grid-cols-3", 4: "grid-cols-4", 5: "grid-cols-3 sm:grid-cols-5" };
const valuesOf = (grades: number) =>
  scaleOf(grades).map((mark) => String(marks[mark]) as `${(typeof marks)[typeof mark]}`);
