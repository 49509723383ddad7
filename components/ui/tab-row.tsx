import { ScrollRow } from "./scroll-row";

export type Tab = { href: string; label: string; current: boolean };
type Props = { label: string; tabs: readonly Tab[]; more?: { label: string; tabs: readonly Tab[] } };

/** Sister lists under one entry of the navigation; on a phone the row is pushed sideways. What is seldom opened stands under `more`. */
export function TabRow({ label, tabs, more }: Props) {
  const open = more?.tabs.find(({ current }) => current);
  return (
    <nav aria-label={label} data-screen-only className="relative mb-5 flex items-end gap-x-6 border-b border-line">
      <div className="min-w-0">
        <ScrollRow>
          {[...tabs, ...(open ? [open] : [])].map((tab) => (
            <li key={tab.href}>
              <TabLink tab={tab} />
            </li>
          ))}
        </ScrollRow>
      </div>
      {more ? <More label={more.label} tabs={more.tabs.filter((tab) => tab !== open)} /> : null}
    </nav>
  );
}

function TabLink({ tab: { href, label, current } }: { tab: Tab }) {
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      className="inline-flex min-h-target items-center border-b-[3px] border-transparent aria-[current=page]:border-red aria-[current=page]:font-semibold"
    >
      {label}
    </a>
  );
}

function More({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <details className="flex-none">
      <summary className="inline-flex min-h-target cursor-pointer items-center text-ink-2">{label}</summary>
      <ul className="absolute right-0 z-10 min-w-40 border border-line bg-sheet px-4 py-1 desk:right-auto">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TabLink tab={tab} />
          </li>
        ))}
      </ul>
    </details>
  );
}
