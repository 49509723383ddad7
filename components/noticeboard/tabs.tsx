import { TabRow } from "@/components/ui/tab-row";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const paths = {
  opinions: "",
  calls: "/calls",
  showings: "/showings",
  limits: "/limits",
  print: "/print",
} as const;
export type NoticeboardTab = keyof typeof paths;

/** 群众意见 · 征求建议 · 公开情况 · 服务承诺 · 张贴打印: what belongs to the public board. */
export function NoticeboardTabs({ locale, org, current }: { locale: Locale; org: string; current: NoticeboardTab }) {
  const words = loadWords(locale, "noticeboard");
  const tabs = (Object.keys(paths) as NoticeboardTab[]).map((tab) => ({
    href: `/o/${org}/noticeboard${paths[tab]}`,
    label: words(`tabs.${tab}`),
    current: tab === current,
  }));
  return <TabRow label={words("tabsLabel")} tabs={tabs} />;
}
