import type { ReactNode } from "react";
import { Capacity } from "@/components/ui/capacity";
import { GoingPlace } from "@/components/ui/going-place";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import type { DeskPerson } from "./account";
import { Banners } from "./banners";
import { type CampaignChoice, CampaignSwitch } from "./campaign-switch";
import type { NavItem } from "./nav-link";
import { Navigation } from "./navigation";
import type { DeskOrg, OrgChoice } from "./org-switch";
import { byCookie, preferences } from "./preferences";
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
  /** Campaigns that run here at once; none where the page does not work in one. */
  campaigns: readonly CampaignChoice[];
  tools: ToolLinks;
  demo?: boolean;
  /** A superior looking in, who may not write here (LIFE-10). */
  viewOnly?: boolean;
  /** In a rehearsal: where parts are changed. */
  rehearsal?: string | undefined;
  children: ReactNode;
};

/** The desk: navigation on the left, on a phone folded under one bar. Pages bring their own breadcrumb. */
export function DeskShell({ children, ...props }: DeskShellProps) {
  const { locale, person, tools, campaigns, demo, viewOnly, rehearsal } = props;
  const words = loadWords(locale, "shell");
  return (
    <div className="desk:grid desk:min-h-screen desk:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
      <SkipLink label={words("skip")} />
      <Navigation {...navigationOf(props)} />
      <SessionWatch words={watchWords(locale)} person={person.id} />
      <div className="min-w-0">
        <Banners locale={locale} demo={demo} viewOnly={viewOnly} rehearsal={rehearsal} />
        <div className="px-4 pt-2 pb-10 desk:max-w-[77.5rem] desk:px-9 desk:pt-3 desk:pb-15 print:p-0">
          <Tools locale={locale} links={tools} />
          <CampaignSwitch locale={locale} campaigns={campaigns} />
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

/** What stands in the column, in the words of the reader's language. */
function navigationOf({ locale, size, org, orgs, person, items, tools }: Omit<DeskShellProps, "children">) {
  const [words, search] = [loadWords(locale, "shell"), loadWords(locale, "search")];
  return {
    org,
    orgs,
    items,
    words: {
      main: words("navigation.main"),
      more: words("navigation.more"),
      menu: words("navigation.menu"),
      switchOrg: words("switchOrg", { count: orgs.length }),
    },
    account: {
      person,
      words: {
        switchCapacity: words("switchCapacity"),
        security: loadWords(locale, "access")("security.title"),
        reminders: loadWords(locale, "reminders")("title"),
        help: loadWords(locale, "help")("title"),
        signOut: words("signOut"),
        preferences: words("navigation.preferences"),
      },
      links: preferences(locale, size, byCookie),
      help: tools.help ?? "/help",
    },
    search: tools.search ? { action: tools.search, label: search("box"), hint: search("hint") } : undefined,
  };
}
