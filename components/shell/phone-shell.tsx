import type { ReactNode } from "react";
import { GoingPlace } from "@/components/ui/going-place";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import { Banners } from "./banners";
import { type NavItem, NavLink } from "./nav-link";
import { Count } from "./nav-list";
import { PreferenceLinks } from "./preference-links";
import { byCookie, preferences } from "./preferences";
import { SessionWatch } from "./session-watch";
import { contentId, SkipLink } from "./skip-link";
import { watchWords } from "./watch-words";

type PhoneShellProps = {
  locale: Locale;
  size: Size;
  /** The id of whoever reads. */
  person: string;
  /** 林知远 · 第一党支部 */
  title: string;
  tabs: readonly NavItem[];
  demo?: boolean;
  /** In a rehearsal: where parts are changed. */
  rehearsal?: string | undefined;
  children: ReactNode;
};

const tab =
  "flex min-h-14 flex-col items-center justify-center border-t-[3px] border-transparent px-1 text-sm leading-tight text-ink-2 aria-[current=page]:border-red aria-[current=page]:font-semibold aria-[current=page]:text-red";

/** A member's own pages: one column, four tabs under the thumb. */
export function PhoneShell({ locale, size, person, title, tabs, demo, rehearsal, children }: PhoneShellProps) {
  const words = loadWords(locale, "shell");
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink label={words("skip")} />
      <Banners locale={locale} demo={demo} rehearsal={rehearsal} />
      <SessionWatch words={watchWords(locale)} person={person} />
      <header data-screen-only className="border-b border-line px-4">
        <div className="mx-auto flex max-w-xl flex-wrap items-center justify-between gap-x-4 text-sm text-ink-2">
          <p className="min-w-0 truncate py-1 font-semibold text-ink">{title}</p>
          <PreferenceLinks label={words("navigation.preferences")} links={preferences(locale, size, byCookie)} />
        </div>
      </header>
      <div className="mx-auto w-full max-w-xl flex-1 px-4 pt-4 pb-10">
        <GoingPlace label={loadWords(locale, "common")("states.loading")} />
        <main id={contentId} tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
      <nav
        aria-label={words("navigation.main")}
        data-screen-only
        className="sticky bottom-0 z-10 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)]"
      >
        <ul className="mx-auto grid max-w-xl auto-cols-fr grid-flow-col">
          {tabs.map(({ href, label, count, hot, current }) => (
            <li key={href}>
              <NavLink href={href} current={current} className={tab}>
                <span className="flex items-center gap-1">
                  {label}
                  <Count count={count} hot={hot} />
                </span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
