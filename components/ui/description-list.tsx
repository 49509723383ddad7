import type { ReactNode } from "react";

export type Description = { label: string; value: ReactNode };

export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="mb-6 border border-line bg-sheet">
      {items.map(({ label, value }) => (
        <div key={label} className="grid border-line px-4 py-2.5 not-first:border-t sm:grid-cols-[9rem_1fr] sm:gap-4">
          <dt className="text-sm leading-[1.94] text-ink-2">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
