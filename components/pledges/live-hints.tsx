"use client";
import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/kernel/clock";
import { type Draft, type Hint, qualityHints, vagueWords } from "@/lib/pledges/items/rules";

type LiveHintsProps = {
  lenient: boolean;
  today: Day;
  words: { title: string; note: string; comma: string; hints: Record<Hint, string> };
};

const draftOf = (form: HTMLFormElement): Draft => {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? "");
  return {
    text: read("text"),
    target: read("target"),
    beneficiary: read("beneficiary"),
    checkedHow: read("checkedHow"),
    dueOn: read("dueOn"),
  };
};

/** 承诺质量提示 while one types: it suggests and never stops anybody (PLG-11). Silent until something stands there. */
export function LiveHints({ lenient, today, words }: LiveHintsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () => setDraft(draftOf(form));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  const hints = draft && draft.text.trim().length > 3 ? qualityHints(draft, { lenient, today }) : [];
  return (
    <div ref={place} aria-live="polite">
      {draft && hints.length > 0 ? (
        <Notice tone="warn" title={words.title}>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{words.hints[hint].replace("{words}", vagueWords(draft.text).join(words.comma))}</li>
            ))}
          </ul>
          <p>{words.note}</p>
        </Notice>
      ) : null}
    </div>
  );
}
