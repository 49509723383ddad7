import { ScrollRow } from "@/components/ui/scroll-row";
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
} as const;
export type SupervisionTab = keyof typeof paths;

/** 概况 · 督查记录 · 工作节奏 · …: the lists under 督促检查. */
export function SupervisionTabs({ locale, org, current }: { locale: Locale; org: string; current: SupervisionTab }) {
  const words = loadWords(locale, "supervision");
  return (
    <nav aria-label={words("tabsLabel")} data-screen-only className="mb-5 border-b border-line">
      <ScrollRow>
        {(Object.keys(paths) as SupervisionTab[]).map((tab) => (
          <li key={tab}>
            <a
              href={`/o/${org}/supervision${paths[tab]}`}
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
