import type { ReactNode } from "react";

/** The one h1 of a page, what it is about in small type, and the page's own buttons; below the shell's tools. */
export function PageHeading({ title, note, actions }: { title: string; note?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 desk:clear-right desk:first:pt-2.5">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3.5">
        <h1 className="text-xl font-semibold">{title}</h1>
        {note ? <p className="text-sm text-ink-2">{note}</p> : null}
      </div>
      {actions ? (
        <div data-screen-only className="flex flex-wrap gap-2.5">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
