import type { ReactNode } from "react";

export type Happening = { key: string; title: ReactNode; at: string; note?: ReactNode };

/** The life of a record, newest first unless the page says otherwise. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol>
      {happenings.map(({ key, title, at, note }, place) => (
        <li key={key} className="relative border-l-2 border-line pb-3 pl-4 text-sm">
          <span
            aria-hidden="true"
            className={`absolute top-[0.45rem] -left-[0.3125rem] size-2 rounded-full ${place === 0 ? "bg-red" : "bg-line-2"}`}
          />
          {title}
          {note ? <p className="text-ink-2">{note}</p> : null}
          <p className="text-ink-2">{at}</p>
        </li>
      ))}
    </ol>
  );
}
