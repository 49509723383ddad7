type CapacitySwitchProps = {
  label: string;
  /** The person's duties in other organisations, each with its desk. */
  others: readonly { label: string; href: string }[];
  className?: string;
  listClass?: string;
};

/** Leads to the desk of another duty (LIFE-05); draws nothing for whoever holds none. */
export function CapacitySwitch({ label, others, className, listClass = "" }: CapacitySwitchProps) {
  if (others.length === 0) return null;
  return (
    <details className={className}>
      <summary className="inline-flex min-h-target items-center underline underline-offset-3">{label}</summary>
      <ul className={`border border-line bg-sheet ${listClass}`}>
        {others.map(({ label: duty, href }) => (
          <li key={href + duty}>
            <a href={href} className="flex min-h-target items-center px-3 hover:bg-head">
              {duty}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
