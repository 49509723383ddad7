type BoardLink = { href: string; label: string; note: string };

/** A plain list of other notices; nothing at all when there is none. */
export function BoardLinks({ title, links }: { title: string; links: readonly BoardLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="mb-1 font-serif text-xl font-semibold">{title}</h2>
      <ul className="border-t border-line">
        {links.map(({ href, label, note }) => (
          <li key={href} className="border-b border-line">
            <a href={href} className="flex min-h-target flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span className="underline underline-offset-4">{label}</span>
              <span className="text-sm text-ink-2">{note}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
