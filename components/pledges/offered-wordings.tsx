"use client";
import type { MouseEvent } from "react";
import { insertInto } from "@/components/phrases/insert-words";
import { buttonClass } from "@/components/ui/button-class";

export type Offer = {
  key: string;
  text: string;
  target: string;
  beneficiary: string;
  checkedHow: string;
  note: string;
};

type OfferedWordingsProps = { title: string; take: string; offers: readonly Offer[] };

const fields = ["text", "target", "beneficiary", "checkedHow"] as const;

/** Puts an offered wording where the caret stands, and fills only what is still empty: nothing typed is lost. */
function fill(event: MouseEvent<HTMLButtonElement>, offer: Offer) {
  const form = event.currentTarget.closest("form");
  for (const name of fields) {
    const control = form?.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) continue;
    if (control.value === "" || name === "text") insertInto(control, offer[name]);
  }
  event.currentTarget.closest("details")?.removeAttribute("open");
}

/** Last year's items and ready phrases, folded away until wanted. */
export function OfferedWordings({ title, take, offers }: OfferedWordingsProps) {
  if (offers.length === 0) return null;
  return (
    <details className="mb-3">
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">{title}</summary>
      <ul className="border border-line bg-sheet">
        {offers.map((offer) => (
          <li
            key={offer.key}
            className="flex flex-wrap items-center justify-between gap-2 border-line px-3 py-2 not-first:border-t"
          >
            <span className="min-w-0 flex-1 basis-60">
              {offer.text}
              {offer.note ? <small className="block text-ink-2">{offer.note}</small> : null}
            </span>
            <button type="button" className={buttonClass()} onClick={(event) => fill(event, offer)}>
              {take}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
