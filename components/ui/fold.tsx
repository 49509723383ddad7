import type { ReactNode } from "react";
import { Icon } from "./icons";

type Props = { title: ReactNode; open?: boolean; boxed?: boolean; children: ReactNode };

/** What is not needed at first sight, behind its heading; a form stands in a box of its own. */
export function Fold({ title, open = false, boxed = false, children }: Props) {
  return (
    <details className={`group mb-5 ${boxed ? "border border-line bg-sheet px-4 py-1" : ""}`} open={open}>
      <summary className="flex min-h-target items-center gap-2 font-semibold">
        <Icon name="right" className="text-xs group-open:rotate-90" />
        {title}
      </summary>
      {children}
    </details>
  );
}
