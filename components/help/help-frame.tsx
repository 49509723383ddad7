import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PreferenceLinks } from "@/components/shell/preference-links";
import { byCookie, preferences } from "@/components/shell/preferences";
import { contentId, SkipLink } from "@/components/shell/skip-link";
import type { Locale } from "@/lib/i18n/locales";
import { readSize, sizeCookie } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";

/** Guides are read before anybody has signed in, too: a plain column with the way back. */
export async function HelpFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [words, shell] = [loadWords(locale, "help"), loadWords(locale, "shell")];
  const links = preferences(locale, readSize((await cookies()).get(sizeCookie)?.value), byCookie);
  return (
    <div className="mx-auto max-w-4xl px-4 pb-15 desk:px-6">
      <SkipLink label={shell("skip")} />
      <header
        data-screen-only
        className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line text-sm text-ink-2"
      >
        <a href="/" className="inline-flex min-h-target items-center underline underline-offset-4">
          {words("back")}
        </a>
        <PreferenceLinks label={shell("navigation.preferences")} links={links} />
      </header>
      <main id={contentId} tabIndex={-1} className="pt-6 outline-none">
        {children}
      </main>
    </div>
  );
}
