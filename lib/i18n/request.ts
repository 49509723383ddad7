import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues";
import { localeCookie, readLocale, timeZone } from "./locales";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = readLocale(asked ?? (await cookies()).get(localeCookie)?.value);
  return { locale, timeZone, messages: catalogues[locale] };
});
