import { type Locale, locales } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import type { Preference } from "./preference-links";

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
