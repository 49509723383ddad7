"use client";
import { startTransition, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/kernel/form-state";
import type { FormAction } from "./form";
import { type Counted, keepForm } from "./keep-form";

export type AutosaveWords = {
  /** 「已保存 10:32」 with the time put in place of `{time}`. */
  saved: string;
  /** Said while no server answers. */
  lost: string;
};

type AutosaveProps = {
  action: FormAction;
  words: AutosaveWords;
  /** When it was kept before this page was opened. */
  savedAt?: string | undefined;
  /** How long nothing has been typed before it is kept, in milliseconds. */
  after?: number;
  /** For records counted by version: the names of the fields that carry id and version. */
  counted?: Counted;
};

/** Inside a form: keeps on the server what has been typed, a few seconds after the last key, and says when. Nothing it refuses stops the typing. */
export function Autosave({ action, words, savedAt, after = 2_500, counted }: AutosaveProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [told, tell] = useState<string>();
  const { saved, lost } = words;
  const [id, version] = [counted?.id, counted?.version];
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const sayOf = (answer: FormState | null) => {
      if (answer?.status === "refused") return answer.message;
      return answer ? saved.replace("{time}", new Date().toTimeString().slice(0, 5)) : lost;
    };
    return keepForm(form, {
      action,
      after,
      counted: id && version ? { id, version } : undefined,
      told: (answer) => startTransition(() => tell(sayOf(answer))),
    });
  }, [action, saved, lost, after, id, version]);
  return (
    <p ref={place} role="status" className="min-h-6 text-sm text-ink-2">
      {told ?? (savedAt ? saved.replace("{time}", savedAt) : "")}
    </p>
  );
}
