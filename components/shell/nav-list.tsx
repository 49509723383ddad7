import type { NavItem } from "./nav-link";
import { NavLink } from "./nav-link";

type NavListProps = { items: readonly NavItem[]; more: string };

const row =
  "flex min-h-target items-center gap-2 border-l-[3px] border-transparent px-5 py-1.5 hover:bg-head aria-[current=page]:border-red aria-[current=page]:bg-red-wash aria-[current=page]:font-semibold";

/** What is worked on now; parts that hold nothing yet are folded under 更多. */
export function NavList({ items, more }: NavListProps) {
  const later = items.filter(({ back }) => back);
  return (
    <>
      <Rows items={items.filter(({ back }) => !back)} />
      {later.length > 0 ? (
        <details className="-mt-3">
          <summary className={`${row} text-ink-2`}>{more}</summary>
          <Rows items={later} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ items }: Pick<NavListProps, "items">) {
  return (
    <ul className="py-3">
      {items.map(({ href, label, count, hot, current }) => (
        <li key={href}>
          <NavLink href={href} current={current} className={`${row} justify-between`}>
            {label}
            <Count count={count} hot={hot} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

type CountProps = Pick<NavItem, "count" | "hot">;

export function Count({ count, hot }: { [K in keyof CountProps]: CountProps[K] | undefined }) {
  if (!count) return null;
  if (!hot) return <span className="text-xs font-normal text-ink-2">{count}</span>;
  return (
    <span className="rounded-full bg-red px-2 text-xs leading-[1.45] font-semibold text-sheet">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{hot}</span>
    </span>
  );
}
