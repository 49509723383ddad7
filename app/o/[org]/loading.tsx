import { getLocale } from "next-intl/server";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export default async function Loading() {
  const locale = (await getLocale()) as Locale;
  return (
    <main className="mx-auto max-w-3xl px-5 py-16">
      <Skeleton label={loadWords(locale, "common")("states.loading")} />
    </main>
  );
}
