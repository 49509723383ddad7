import type { ReactNode } from "react";

/** Buttons side by side, wrapping on a phone; the primary one comes first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <div data-screen-only className="mt-4 mb-6 flex flex-wrap gap-2.5">
      {children}
    </div>
  );
}
