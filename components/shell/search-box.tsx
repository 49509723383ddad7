"use client";
import { useEffect, useRef } from "react";
import { controlClass } from "@/components/ui/control-class";

export type SearchBoxProps = { action: string; label: string; hint: string };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A plain form that works before scripts load; with them / and Ctrl-K lead into it. */
export function SearchBox({ action, label, hint }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const asked =
        (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping(event.target));
      if (!asked || event.isComposing || !box.current?.checkVisibility()) return;
      event.preventDefault();
      box.current.focus();
      box.current.select();
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, []);
  return (
    <search>
      <form action={action}>
        <input
          ref={box}
          type="search"
          name="q"
          required
          maxLength={60}
          aria-label={label}
          placeholder={hint}
          aria-keyshortcuts="/ Control+K"
          autoComplete="off"
          className={`${controlClass} w-full min-w-0 desk:w-56`}
        />
      </form>
    </search>
  );
}
