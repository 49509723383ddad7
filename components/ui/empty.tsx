import type { ReactNode } from "react";

/** Nothing here yet, and what to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border border-dashed border-line-2 bg-sheet px-6 py-8 text-center text-ink-2">
      <p>{children}</p>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
