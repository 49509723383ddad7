"use client";
import type { MouseEvent } from "react";

type InsertWordsProps = { title: string; field: string; offers: readonly string[] };

/** Puts words where the caret stands in the named field of the form around; nothing typed is lost, and undo takes them out. */
export function insertInto(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  const from = control.selectionStart ?? control.value.length;
  control.focus();
  control.setRangeText(words, from, control.selectionEnd ?? from, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function insert(event: MouseEvent<HTMLButtonElement>, field: string, words: string) {
  const control = event.currentTarget.closest("form")?.elements.namedItem(field);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) insertInto(control, words);
}

/** Ready words under a field, folded away until wanted. */
export function InsertWords({ title, field, offers }: InsertWordsProps) {
  if (offers.length === 0) return null;
  return (
    <details className="-mt-3 mb-4">
      <summary className="inline-flex min-h-target cursor-pointer items-center text-sm text-ink-2 underline underline-offset-4">
        {title}
      </summary>
      <p className="flex flex-wrap gap-2 pb-1">
        {offers.map((words) => (
          <button
            key={words}
            type="button"
            onClick={(event) => insert(event, field, words)}
            className="min-h-target rounded-sm border border-line-2 bg-sheet px-3 text-left text-sm"
          >
            {words}
          </button>
        ))}
      </p>
    </details>
  );
}
