import type { NavItem } from "./nav-link";
import { NavLink } from "./nav-link";

type NavListProps = { items: readonly NavItem[]; pending: (count: number) => string };

const row =
  "flex min-h-target items-center justify-between gap-2 border-l-[3px] border-transparent px-5 py-1.5 hover:bg-head aria-[current=page]:border-red aria-[current=page]:bg-red-wash aria-[current=page]:font-semibold";

export function NavList({ items, pending }: NavListProps) {
  return (
    <ul className="py-3">
      {items.map(({ href, label, count, hot, current }) => (
        <li key={href}>
          <NavLink href={href} current={current} className={row}>
            {label}
            <Count count={count} hot={hot} pending={pending} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

type CountProps = { count: number | undefined; hot: boolean | undefined; pending: (count: number) => string };

export function Count({ count, hot, pending }: CountProps) {
  if (!count) return null;
  if (!hot) return <span className="text-xs font-normal text-ink-2">{count}</span>;
  return (
    <span className="rounded-full bg-red px-2 text-xs leading-[1.45] font-semibold text-sheet">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{pending(count)}</span>
    </span>
  );
}
