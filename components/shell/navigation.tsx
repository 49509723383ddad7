"use client";
import { Icon } from "@/components/ui/icons";
import { Account, type AccountProps } from "./account";
import type { NavItem } from "./nav-link";
import { Count, NavList } from "./nav-list";
import { type DeskOrg, OrgBlock, type OrgChoice } from "./org-switch";
import { SearchBox, type SearchBoxProps } from "./search-box";

type NavigationProps = {
  org: DeskOrg;
  orgs: readonly OrgChoice[];
  items: readonly NavItem[];
  words: { main: string; more: string; menu: string; switchOrg: string };
  account: AccountProps;
  search: SearchBoxProps | undefined;
};

/**
 * The column on the left and, on a phone, the bar it folds under. One client part: it stands on every page twice, and
 * so its words and links are sent once.
 */
export function Navigation(props: NavigationProps) {
  const { org, items, words, search } = props;
  const hot = items.find((item) => item.hot);
  return (
    <>
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
              <Count count={hot?.count} hot={hot?.hot} />
              {words.menu}
              <span className="group-open:hidden">
                <Icon name="menu" />
              </span>
              <span className="not-group-open:hidden">
                <Icon name="cross" />
              </span>
            </span>
          </summary>
          <div className="max-h-[80vh] overflow-y-auto border-t border-line">
            {search ? (
              <div className="px-4 pt-3">
                <SearchBox {...search} />
              </div>
            ) : null}
            <Menu {...props} />
          </div>
        </details>
      </header>
    </>
  );
}

function Menu({ org, orgs, items, words, account }: NavigationProps) {
  return (
    <>
      <OrgBlock org={org} orgs={orgs} switchLabel={words.switchOrg} />
      <nav aria-label={words.main} className="flex-1">
        <NavList items={items} more={words.more} />
      </nav>
      <Account {...account} />
    </>
  );
}
