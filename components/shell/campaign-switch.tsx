import { Icon } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export type CampaignChoice = { title: string; href: string; current: boolean };

/** 当前活动：… ▾ Which of the campaigns running here at once the pages work in; draws nothing where one runs alone. */
export function CampaignSwitch({ locale, campaigns }: { locale: Locale; campaigns: readonly CampaignChoice[] }) {
  const current = campaigns.find((choice) => choice.current);
  if (campaigns.length < 2 || !current) return null;
  return (
    <details data-screen-only className="relative w-fit max-w-full text-sm">
      <summary className="inline-flex min-h-target max-w-full cursor-pointer list-none items-center gap-1 text-ink-2 hover:underline">
        <span>{loadWords(locale, "shell")("currentCampaign", { title: current.title })}</span>
        <Icon name="down" className="shrink-0 text-xs" />
      </summary>
      <ul className="absolute left-0 z-20 min-w-full border border-line-2 bg-sheet">
        {campaigns.map(({ title, href, current: chosen }) => (
          <li key={href} className="border-line not-first:border-t">
            <a
              href={href}
              aria-current={chosen ? "true" : undefined}
              className="flex min-h-target items-center gap-2 px-3 py-1 hover:bg-head aria-[current=true]:font-semibold"
            >
              {chosen ? <Icon name="check" /> : null}
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
