import { Icon } from "./icons";

export type Crumb = { label: string; href?: string };

/** `label` names the list for screen readers; the last crumb is the page itself. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} data-screen-only className="mb-2 text-sm text-ink-2">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {crumbs.map((crumb, place) => (
          <li key={crumb.label} className="flex min-h-target items-center gap-1.5">
            {place > 0 ? <Icon name="right" className="text-xs" /> : null}
            {crumb.href ? (
              <a href={crumb.href} className="inline-flex min-h-target items-center underline underline-offset-4">
                {crumb.label}
              </a>
            ) : (
              <span aria-current={place === crumbs.length - 1 ? "page" : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
