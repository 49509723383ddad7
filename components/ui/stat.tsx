import type { ReactNode } from "react";

type StatProps = {
  label: string;
  figure: string | number;
  unit?: string;
  /** The filtered list the figure counts. */
  href?: string;
  note?: ReactNode;
};

export function Stats({ children }: { children: ReactNode }) {
  return (
    <dl className="mb-6 grid grid-cols-2 border border-line bg-sheet sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none">
      {children}
    </dl>
  );
}

export function Stat({ label, figure, unit, href, note }: StatProps) {
  const value = (
    <>
      {figure}
      {unit ? <span className="ml-1 text-sm font-normal text-ink-2">{unit}</span> : null}
    </>
  );
  return (
    <div className="border-line px-4 py-3 not-first:border-l max-sm:odd:border-l-0 max-sm:nth-[n+3]:border-t">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="text-2xl font-semibold">
        {href ? (
          <a href={href} className="inline-flex min-h-target items-baseline underline decoration-1 underline-offset-6">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
      {note ? <dd className="text-sm text-ink-2">{note}</dd> : null}
    </div>
  );
}
