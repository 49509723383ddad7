"use client";
import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/kernel/form-state";

type Refused = Extract<FormState, { status: "refused" }>;

/** Read out and focused at once; each line names its field and leads to it. */
export function RefusalSummary({ refusal }: { refusal: Refused }) {
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    const names = Object.keys(refusal.fields ?? {});
    setLabels(Object.fromEntries(names.map((name) => [name, label(find(box.current, name))])));
    box.current?.focus();
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
                onClick={() => find(box.current, name)?.focus()}
              >
                {labels[name] ? <strong className="mr-2 font-semibold">{labels[name]}</strong> : null}
                {message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function find(box: HTMLElement | null, name: string): HTMLElement | null {
  const control = box?.closest("form")?.elements.namedItem(name);
  const first = control instanceof RadioNodeList ? control[0] : control;
  return first instanceof HTMLElement ? first : null;
}

/** The field's own words, without the mark beside them. */
function label(control: HTMLElement | null): string {
  const legend = control?.closest("fieldset")?.querySelector("legend");
  const words = legend ?? (control?.id ? document.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null);
  return words?.firstChild?.textContent ?? "";
}
