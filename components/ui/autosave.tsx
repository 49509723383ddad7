"use client";
import { startTransition, useEffect, useRef, useState } from "react";
import { idle } from "@/lib/kernel/form-state";
import type { FormAction } from "./form";

type AutosaveProps = {
  action: FormAction;
  /** 「已保存 10:32」 with the time put in place of `{time}`. */
  saved: string;
  /** How long nothing has been typed before it is kept, in milliseconds. */
  after?: number;
};

/** Inside a form: keeps on the server what has been typed, a few seconds after the last key, and says when. Nothing it refuses stops the typing. */
export function Autosave({ action, saved, after = 2_500 }: AutosaveProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState("");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keep = async () => {
      const answer = await action(idle, new FormData(form));
      const time = new Date().toTimeString().slice(0, 5);
      startTransition(() => say(answer.status === "refused" ? answer.message : saved.replace("{time}", time)));
    };
    const typed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void keep().catch(() => undefined), after);
    };
    const done = () => clearTimeout(waiting);
    form.addEventListener("input", typed);
    form.addEventListener("submit", done);
    return () => {
      done();
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", done);
    };
  }, [action, saved, after]);
  return (
    <p ref={place} role="status" className="min-h-6 text-sm text-ink-2">
      {said}
    </p>
  );
}
