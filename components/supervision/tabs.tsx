import { TabRow } from "@/components/ui/tab-row";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const paths = {
  overview: "",
  visits: "/visits",
  comparison: "/comparison",
  cadences: "/cadences",
  draws: "/draws",
  circulars: "/circulars",
  letters: "/letters",
  cases: "/cases",
  rewards: "/rewards",
  contacts: "/contacts",
  system: "/system",
  burden: "/burden",
} as const;
export type SupervisionTab = keyof typeof paths;

/** 概况 · 督查记录 · 工作节奏 · …: the lists under 督促检查. */
export function SupervisionTabs({ locale, org, current }: { locale: Locale; org: string; current: SupervisionTab }) {
  const words = loadWords(locale, "supervision");
  const tabs = (Object.keys(paths) as SupervisionTab[]).map((tab) => ({
    href: `/o/${org}/supervision${paths[tab]}`,
    label: words(`tabs.${tab}`),
    current: tab === current,
  }));
  return <TabRow label={words("tabsLabel")} tabs={tabs} />;
}
