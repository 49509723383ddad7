"use client";
import { createContext, type ReactNode, useContext } from "react";
import { CapacitySwitch } from "./capacity-switch";

export type CapacityHere = {
  /** 以第一党支部书记身份办理 */
  line: string;
  switchLabel: string;
  /** The person's duties in other organisations, each with its desk. */
  others: readonly { label: string; href: string }[];
};

const CapacityContext = createContext<CapacityHere | undefined>(undefined);

/** In which capacity everything on this page is done (LIFE-05); said once by the shell, missing where nobody may write. */
export function Capacity({ here, children }: { here: CapacityHere | undefined; children: ReactNode }) {
  return <CapacityContext value={here}>{children}</CapacityContext>;
}

/** The end of a form with something to fill in; a form of a single button keeps to the line in the menu. */
export function CapacityLine() {
  const here = useContext(CapacityContext);
  if (!here) return null;
  return (
    <div
      data-screen-only
      className="mt-2 hidden basis-full text-xs text-ink-2 [form:has(input:not([type=hidden]),select,textarea)>&]:block"
    >
      {here.line}
      <CapacitySwitch label={here.switchLabel} others={here.others} className="ml-3 inline-block" />
    </div>
  );
}
