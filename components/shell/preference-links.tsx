export type Preference = { key: string; label: string; href: string; lang?: string; current?: boolean };

/** Plain links: a prefetch must not switch anything. */
export function PreferenceLinks({ label, links }: { label: string; links: readonly Preference[] }) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className="flex flex-wrap items-center gap-x-3">
        {links.map(({ key, label: name, href, lang, current }) => (
          <li key={key}>
            <a
              href={href}
              lang={lang}
              aria-current={current ? "true" : undefined}
              className={`inline-flex min-h-target items-center underline-offset-4 ${current ? "font-semibold text-ink" : "underline"}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
