"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** A row of tabs: on a phone one line that scrolls sideways and begins at the current entry, on a desk it wraps. */
export function ScrollRow({ children }: { children: ReactNode }) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = row.current;
    const current = list?.querySelector<HTMLElement>("[aria-current]");
    if (list && current) list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }, []);
  return (
    <ul
      ref={row}
      className="relative -mb-px flex gap-x-6 overflow-x-auto overflow-y-hidden whitespace-nowrap [scrollbar-width:none] desk:flex-wrap"
    >
      {children}
    </ul>
  );
}
