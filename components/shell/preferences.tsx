import { type Locale, locales } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";

export type Preference = { key: string; label: string; href: string; lang?: string; current?: boolean };

const names: Record<Locale, "preferences.zhCN" | "preferences.zhHant" | "preferences.en"> = {
  "zh-CN": "preferences.zhCN",
  "zh-Hant": "preferences.zhHant",
  en: "preferences.en",
};

/** The switches for type size and language; `write` gives the address that sets one of them. */
export function preferences(
  locale: Locale,
  size: Size,
  write: (change: { locale: Locale; size: Size }) => string,
): readonly Preference[] {
  const words = loadWords(locale, "common");
  const other = size === "large" ? "standard" : "large";
  return [
    {
      key: "size",
      label: words(other === "large" ? "preferences.largeType" : "preferences.standardType"),
      href: write({ locale, size: other }),
    },
    ...locales.map((choice) => ({
      key: choice,
      label: words(names[choice]),
      href: write({ locale: choice, size }),
      lang: choice,
      current: choice === locale,
    })),
  ];
}

/** Without `back` the route returns to the page the link stood on. */
export const byCookie = ({ locale, size }: { locale: Locale; size: Size }) =>
  `/preferences?locale=${locale}&size=${size}`;

/** Plain links: a prefetch must not switch anything. */
export function PreferenceLinks({ label, links }: { label: string; links: readonly Preference[] }) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className="flex flex-wrap items-center gap-x-3">
        {links.map(({ key, label: name, href, lang, current }) => (
          <li key={key}>
            <a
              href={href}
              lang={lang}
              aria-current={current ? "true" : undefined}
              className={`inline-flex min-h-target items-center underline-offset-4 ${current ? "font-semibold text-ink" : "underline"}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
