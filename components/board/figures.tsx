type Figure = { label: string; value: number };

/** Four figures between two rules, like the head of a printed notice. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="mb-2 grid grid-cols-4 border-y border-ink py-3 text-center">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm text-ink-2">{label}</dt>
          <dd className="font-serif text-xl font-semibold sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
