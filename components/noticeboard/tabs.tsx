import { ScrollRow } from "@/components/ui/scroll-row";
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
  return (
    <nav aria-label={words("tabsLabel")} data-screen-only className="mb-5 border-b border-line">
      <ScrollRow>
        {(Object.keys(paths) as NoticeboardTab[]).map((tab) => (
          <li key={tab}>
            <a
              href={`/o/${org}/noticeboard${paths[tab]}`}
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
