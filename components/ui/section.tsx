import type { ReactNode } from "react";

type SectionProps = {
  title: string;
  id?: string;
  links?: readonly { href: string; label: string }[];
  children: ReactNode;
};

export function Section({ title, id, links = [], children }: SectionProps) {
  return (
    <section className="mb-8 min-w-0" id={id}>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">{title}</h2>
        {links.length > 0 ? (
          <p data-screen-only className="flex flex-wrap gap-x-4 text-sm text-ink-2">
            {links.map(({ href, label }) => (
              <a key={href} href={href} className="inline-flex min-h-target items-center underline underline-offset-4">
                {label}
              </a>
            ))}
          </p>
        ) : null}
      </div>
      {children}
    </section>
  );
}
