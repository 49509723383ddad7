import type { ReactNode } from "react";
import { Capacity } from "@/components/ui/capacity";
import { GoingPlace } from "@/components/ui/going-place";
import { Icon } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import { Account, type DeskPerson, type SignOut } from "./account";
import { Banners } from "./banners";
import type { NavItem } from "./nav-link";
import { Count, NavList } from "./nav-list";
import { type DeskOrg, OrgBlock, type OrgChoice } from "./org-switch";
import { byCookie, preferences } from "./preferences";
import { SearchBox } from "./search-box";
import { SessionWatch } from "./session-watch";
import { contentId, SkipLink } from "./skip-link";
import { type ToolLinks, Tools } from "./tools";
import { watchWords } from "./watch-words";

type DeskShellProps = {
  locale: Locale;
  size: Size;
  org: DeskOrg;
  person: DeskPerson;
  items: readonly NavItem[];
  orgs: readonly OrgChoice[];
  tools: ToolLinks;
  signOut: SignOut;
  demo?: boolean;
  /** A superior looking in, who may not write here (LIFE-10). */
  viewOnly?: boolean;
  /** In a rehearsal: where parts are changed. */
  rehearsal?: string | undefined;
  children: ReactNode;
};

/** The desk: navigation on the left, on a phone folded under one bar. Pages bring their own breadcrumb. */
export function DeskShell({ children, ...props }: DeskShellProps) {
  const { locale, org, person, items, tools, demo, viewOnly, rehearsal } = props;
  const words = loadWords(locale, "shell");
  return (
    <div className="desk:grid desk:min-h-screen desk:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
      <SkipLink label={words("skip")} />
      <header
        data-screen-only
        className="sticky top-0 flex h-screen flex-col overflow-y-auto border-r border-line max-desk:hidden"
      >
        <Menu {...props} />
      </header>
      <header data-screen-only className="sticky top-0 z-10 border-b border-line bg-paper desk:hidden">
        <details className="group">
          <summary className="flex min-h-target items-center justify-between gap-3 px-4 py-1">
            <span className="min-w-0 truncate font-semibold">{org.name}</span>
            <span className="flex flex-none items-center gap-2">
              <Count count={items.find(({ hot }) => hot)?.count} hot pending={(count) => words("pending", { count })} />
              {words("navigation.menu")}
              <span className="group-open:hidden">
                <Icon name="menu" />
              </span>
              <span className="not-group-open:hidden">
                <Icon name="cross" />
              </span>
            </span>
          </summary>
          <div className="max-h-[80vh] overflow-y-auto border-t border-line">
            {tools.search ? (
              <div className="px-4 pt-3">
                <SearchBox
                  action={tools.search}
                  label={loadWords(locale, "search")("box")}
                  hint={loadWords(locale, "search")("hint")}
                />
              </div>
            ) : null}
            <Menu {...props} />
          </div>
        </details>
      </header>
      <SessionWatch words={watchWords(locale)} person={person.id} />
      <div className="min-w-0">
        <Banners locale={locale} demo={demo} viewOnly={viewOnly} rehearsal={rehearsal} />
        <div className="px-4 pt-2 pb-10 desk:max-w-[77.5rem] desk:px-9 desk:pt-3 desk:pb-15 print:p-0">
          <Tools locale={locale} links={tools} />
          <GoingPlace label={loadWords(locale, "common")("states.loading")} />
          <main id={contentId} tabIndex={-1} className="outline-none">
            <Capacity here={viewOnly ? undefined : capacityHere(props)}>{children}</Capacity>
          </main>
        </div>
      </div>
    </div>
  );
}

function capacityHere({ locale, person }: Pick<DeskShellProps, "locale" | "person">) {
  const words = loadWords(locale, "shell");
  return {
    line: words("inCapacity", { capacity: person.capacity }),
    switchLabel: words("switchCapacity"),
    others: person.capacities ?? [],
  };
}

function Menu({ locale, size, org, orgs, person, items, tools, signOut }: Omit<DeskShellProps, "children">) {
  const words = loadWords(locale, "shell");
  const account = {
    switchCapacity: words("switchCapacity"),
    security: loadWords(locale, "access")("security.title"),
    reminders: loadWords(locale, "reminders")("title"),
    help: loadWords(locale, "help")("title"),
    signOut: words("signOut"),
    preferences: words("navigation.preferences"),
  };
  return (
    <>
      <OrgBlock org={org} orgs={orgs} switchLabel={words("switchOrg", { count: orgs.length })} />
      <nav aria-label={words("navigation.main")} className="flex-1">
        <NavList items={items} more={words("navigation.more")} pending={(count) => words("pending", { count })} />
      </nav>
      <Account
        person={person}
        words={account}
        links={preferences(locale, size, byCookie)}
        help={tools.help ?? "/help"}
        signOut={signOut}
      />
    </>
  );
}
