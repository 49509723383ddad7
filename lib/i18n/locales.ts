export const locales = ["zh-CN", "zh-Hant", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "zh-CN";
export const localeCookie = "locale";
export const timeZone = "Asia/Shanghai";

/** The language a cookie or query asks for; anything unknown reads as the default. */
export const readLocale = (value: string | null | undefined): Locale =>
  locales.find((locale) => locale === value) ?? defaultLocale;
