import { ScrollRow } from "@/components/ui/scroll-row";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const paths = {
  overview: "",
  papers: "/papers",
  activities: "/activities",
  innovations: "/innovations",
  studies: "/studies",
  problems: "/problems",
  points: "/points",
  figures: "/figures",
  indicators: "/indicators",
  calendar: "/calendar",
  templates: "/templates",
} as const;
export type CampaignsTab = keyof typeof paths;

/** 概况 · 文件 · 活动纪实 · …: what lies under 活动方案, on each of its lists. */
export function CampaignsTabs({ locale, org, current }: { locale: Locale; org: string; current: CampaignsTab }) {
  const words = loadWords(locale, "campaigns");
  return (
    <nav aria-label={words("tabs.label")} data-screen-only className="mb-5 border-b border-line">
      <ScrollRow>
        {(Object.keys(paths) as CampaignsTab[]).map((tab) => (
          <li key={tab}>
            <a
              href={`/o/${org}/campaigns${paths[tab]}`}
              aria-current={tab === current ? "page" : undefined}
              className="inline-flex min-h-target items-center border-b-[3px] border-transparent aria-[current=page]:border-red aria-[current=page]:font-semibold"
            >
              {words(`tabs.${tab}`)}
            </a>
          </li>
        ))}
      </ScrollRow>
    </nav>
  );
}
