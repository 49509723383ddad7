export type TabLink = { key: string; label: string; href: string; count?: number; current: boolean };

/** A few lists side by side as links; the one shown is underlined in red and named to screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} data-screen-only className="mb-3 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {tabs.map(({ key, label: name, href, count, current }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className="-mb-px inline-flex min-h-target items-center gap-1.5 border-b-[3px] border-transparent text-ink-2 aria-[current=page]:border-red aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {name}
              {count ? <span className="text-xs font-normal text-ink-2">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
