import type { ReactNode } from "react";

/** Main matter with a narrow column beside it; measured in type size, so 大字版 stacks them sooner. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid-cols-[minmax(0,1fr)_18.75rem] items-start gap-9 @min-[56rem]:grid">
        <div className="min-w-0">{children}</div>
        <aside className="min-w-0">{aside}</aside>
      </div>
    </div>
  );
}
