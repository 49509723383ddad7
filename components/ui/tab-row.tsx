import { ScrollRow } from "./scroll-row";

export type Tab = { href: string; label: string; current: boolean };

/** Sister lists under one entry of the navigation; on a phone the row is pushed sideways. */
export function TabRow({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} data-screen-only className="mb-5 border-b border-line">
      <ScrollRow>
        {tabs.map(({ href, label: name, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className="inline-flex min-h-target items-center border-b-[3px] border-transparent aria-[current=page]:border-red aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ScrollRow>
    </nav>
  );
}
