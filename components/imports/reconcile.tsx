"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { type Comparison, compareLedgers, type OwnRow, readPaper } from "@/lib/imports/reconciliations/rules";
import { Differences, type ReconcileWords } from "./differences";

type ReconcileProps = { org: string; own: readonly OwnRow[]; words: ReconcileWords };

/** Compares in the browser: what is pasted is never sent, so nothing of it is kept. */
export function Reconcile({ org, own, words }: ReconcileProps) {
  const [seen, setSeen] = useState<Comparison | null>(null);
  const id = useId();
  const compare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pasted = String(new FormData(event.currentTarget).get("paper") ?? "");
    setSeen(compareLedgers(readPaper(pasted), own));
  };
  return (
    <>
      <form onSubmit={compare} className="mb-6 max-w-3xl">
        <label htmlFor={id} className="mb-1 block font-semibold">
          {words.paste}
        </label>
        <p className="mb-1 text-sm text-ink-2">{words.pasteHint}</p>
        <textarea id={id} name="paper" rows={8} className={`${controlClass} mb-3 w-full leading-relaxed`} />
        <Button type="submit" tone="primary">
          {words.compare}
        </Button>
      </form>
      <div aria-live="polite">{seen ? <Differences org={org} seen={seen} words={words} /> : null}</div>
    </>
  );
}
