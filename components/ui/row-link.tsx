import type { ReactNode } from "react";

/** The link in a table's cell: a target large enough for a finger, in a row that stays as high as its text. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="-my-2.25 inline-flex min-h-target items-center underline underline-offset-4">
      {children}
    </a>
  );
}
