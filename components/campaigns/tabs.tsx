import { TabRow } from "@/components/ui/tab-row";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const paths = {
  overview: "",
  papers: "/papers",
  activities: "/activities",
  checklists: "/checklists",
  indicators: "/indicators",
  calendar: "/calendar",
  templates: "/templates",
  innovations: "/innovations",
  benchmarks: "/benchmarks",
  studies: "/studies",
  problems: "/problems",
  points: "/points",
  figures: "/figures",
} as const;
export type CampaignsTab = keyof typeof paths;
const daily = 7;

/** 概况 · 文件 · 活动纪实 · …: what lies under 活动方案, on each of its lists; the ledgers that few keep stand under 更多. */
export function CampaignsTabs({ locale, org, current }: { locale: Locale; org: string; current: CampaignsTab }) {
  const words = loadWords(locale, "campaigns");
  const tabs = (Object.keys(paths) as CampaignsTab[]).map((tab) => ({
    href: `/o/${org}/campaigns${paths[tab]}`,
    label: words(`tabs.${tab}`),
    current: tab === current,
  }));
  const more = { label: words("tabs.more"), tabs: tabs.slice(daily) };
  return <TabRow label={words("tabs.label")} tabs={tabs.slice(0, daily)} more={more} />;
}
