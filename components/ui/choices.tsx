export type Choice = { value: string; label: string; hint?: string };

type ChoicesProps = {
  type: "radio" | "checkbox";
  name: string;
  options: readonly Choice[];
  chosen?: readonly string[] | undefined;
  required?: boolean | undefined;
  invalid?: boolean | undefined;
};

/** Radio buttons or check boxes as rows that a thumb can hit; pure markup. */
export function Choices({ type, name, options, chosen = [], required, invalid }: ChoicesProps) {
  return (
    <div className="grid gap-2">
      {options.map(({ value, label, hint }) => (
        <label
          key={value}
          className={`flex min-h-target items-center gap-3 rounded-sm border bg-sheet px-3 py-1.5 ${invalid ? "border-red" : "border-line-2"}`}
        >
          <input
            type={type}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={type === "radio" && required}
          />
          <span>
            {label}
            {hint ? <span className="block text-sm text-ink-2">{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
