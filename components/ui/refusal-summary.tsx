"use client";
import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/kernel/form-state";

type Refused = Extract<FormState, { status: "refused" }>;

/** Read out and focused at once; each line leads to its field. */
export function RefusalSummary({ refusal }: { refusal: Refused }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  const fields = Object.entries(refusal.fields ?? {});
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-5 border border-l-4 border-red bg-red-wash px-4 py-3">
      <p className="font-semibold text-red">{refusal.message}</p>
      {fields.length > 0 ? (
        <ul className="mt-1 text-sm">
          {fields.map(([name, message]) => (
            <li key={name}>
              <button
                type="button"
                className="min-h-8 text-left underline underline-offset-4"
                onClick={() => lead(box.current, name)}
              >
                {message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function lead(box: HTMLElement | null, name: string) {
  const control = box?.closest("form")?.elements.namedItem(name);
  const first = control instanceof RadioNodeList ? control[0] : control;
  if (first instanceof HTMLElement) first.focus();
}
