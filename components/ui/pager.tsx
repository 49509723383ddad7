import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type PagerProps = {
  locale: Locale;
  total: number;
  /** The count stopped at its limit: 共 10,000 条以上. */
  more?: boolean;
  /** Addresses of the ends, for a list long enough to be asked for its last page. */
  first?: string | undefined;
  last?: string | undefined;
  /** Addresses holding the key of the neighbouring page; absent at the ends. */
  previous?: string | undefined;
  next?: string | undefined;
};

export function Pager({ locale, total, more = false, first, last, previous, next }: PagerProps) {
  const words = loadWords(locale, "common");
  return (
    <nav
      aria-label={words("lists.pages")}
      className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-2"
    >
      <p>{words(more ? "lists.countMore" : "lists.count", { count: total })}</p>
      <p data-screen-only className="flex gap-4">
        {first ? <Turn href={first} rel="first" label={words("lists.first")} /> : null}
        <Turn href={previous} rel="prev" label={words("lists.previous")} />
        <Turn href={next} rel="next" label={words("lists.next")} />
        {last ? <Turn href={last} rel="last" label={words("lists.last")} /> : null}
      </p>
    </nav>
  );
}

function Turn({ href, rel, label }: { href: string | undefined; rel: string; label: string }) {
  const look = "inline-flex min-h-target items-center";
  if (!href) return <span className={look}>{label}</span>;
  return (
    <a href={href} rel={rel} className={`${look} text-ink underline underline-offset-4`}>
      {label}
    </a>
  );
}
