import type { ReactNode } from "react";

/** Label and value, as on a printed notice. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="my-5 border-y border-ink py-2">
      {facts.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[6.5em_1fr] items-baseline gap-3 py-1">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A number that a phone dials at a touch. */
export function Phone({ number }: { number: string }) {
  return (
    <a
      href={`tel:${number.replaceAll(/[^\d+]/g, "")}`}
      className="inline-flex min-h-target items-center underline underline-offset-4"
    >
      {number}
    </a>
  );
}
