import type { ReactNode } from "react";

/** Where the lines of a `LineFields` offer the names of the roll from. */
export const namesHere = "names-here";

type LineFieldsProps = { legend: string; hint: string; names: readonly string[]; children: ReactNode };

/** Several people in one form, a line each, with the roll to choose names from. */
export function LineFields({ legend, hint, names, children }: LineFieldsProps) {
  return (
    <fieldset className="mb-4 border border-line bg-sheet px-4 pt-3">
      <legend className="px-1 font-semibold">{legend}</legend>
      <p className="mb-3 text-sm text-ink-2">{hint}</p>
      <datalist id={namesHere}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {children}
    </fieldset>
  );
}
