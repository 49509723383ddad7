"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "./button-class";
import { Icon } from "./icons";

/** A button that opens a short list of links or buttons; a heading with more than three acts puts the rest here. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (menu.current && (escaped || (event.type === "pointerdown" && !inside))) menu.current.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("keydown", leave);
    };
  }, []);
  return (
    <details ref={menu} className="relative">
      <summary className={buttonClass("plain", "cursor-pointer list-none")}>
        {label}
        <Icon name="down" className="text-xs" />
      </summary>
      <div className="absolute z-20 mt-1 grid min-w-full border border-line-2 bg-sheet max-desk:left-0 desk:right-0 [&>:not(dialog)]:justify-start [&>:not(dialog)]:rounded-none [&>:not(dialog)]:border-0 [&>:not(dialog)]:whitespace-nowrap">
        {children}
      </div>
    </details>
  );
}
