import { TabRow } from "@/components/ui/tab-row";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Capacity } from "@/lib/kernel/actor";

const paths = {
  roll: "people",
  elections: "people/elections",
  transfers: "people/transfers",
  bodies: "people/bodies",
  orgs: "orgs",
  registers: "orgs/registers",
  links: "orgs/links",
  accounts: "people/accounts",
  external: "orgs/external",
  settings: "orgs/settings",
} as const;
type Tab = keyof typeof paths;
type PeopleTabsProps = { locale: Locale; org: string; current: Tab; capacity: Capacity | null };

/** What a technical administrator has no business with: these pages answer them "not found". */
const closedToAdministrators: readonly Tab[] = ["elections", "transfers", "bodies", "links", "external"];

/** 党员名册 · 换届与任职 · 组织关系转接 · 领导小组与分工 · 组织 · 科室、小组与阵地 · 登录与账号 · 外部人员 · 本组织设置: the lists under one entry of the navigation. */
export function PeopleTabs({ locale, org, current, capacity }: PeopleTabsProps) {
  const words = loadWords(locale, "people");
  const open = (Object.keys(paths) as Tab[]).filter(
    (tab) => capacity !== "ADMIN" || !closedToAdministrators.includes(tab),
  );
  const tabs = open.map((tab) => ({
    href: `/o/${org}/${paths[tab]}`,
    label: words(tab),
    current: tab === current,
  }));
  return (
    <div className="desk:clear-right">
      <TabRow label={words("title")} tabs={tabs} />
    </div>
  );
}
