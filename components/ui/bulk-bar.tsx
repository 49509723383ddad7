"use client";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { rowBoxes } from "./select-all";

/** `counted` holds the words with {count} left in them, as `t.raw` gives it: 已选 {count} 条. */
type BulkBarProps = { form: string; name: string; counted: string; children: ReactNode };

/** How many rows are ticked, and what can be done with them once there is one; the buttons name the form they belong to. */
export function BulkBar({ form, name, counted, children }: BulkBarProps) {
  const [count, setCount] = useState<number | null>(null);
  const recount = useCallback(() => setCount(rowBoxes(form, name).filter((box) => box.checked).length), [form, name]);
  useEffect(() => {
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, [recount]);
  // Rows that were done leave the list without a change event of theirs.
  useEffect(recount);
  return (
    <div
      data-screen-only
      className="sticky bottom-0 z-10 mt-2 flex flex-wrap items-center gap-3 border border-line-2 bg-sheet px-4 py-2"
    >
      <p role="status">{counted.replace("{count}", String(count ?? 0))}</p>
      <fieldset disabled={count === 0} className="ml-auto flex min-w-0 flex-wrap gap-2.5">
        {children}
      </fieldset>
    </div>
  );
}
