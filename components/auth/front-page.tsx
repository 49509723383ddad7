import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PreferenceLinks } from "@/components/shell/preference-links";
import { byCookie, preferences } from "@/components/shell/preferences";
import { contentId, SkipLink } from "@/components/shell/skip-link";
import type { Locale } from "@/lib/i18n/locales";
import { readSize, sizeCookie } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";

const modes = ["pledges", "reviews", "evaluations", "commendations"] as const;

/** The door of the house: what it is for on the left, the form on the right; on a phone one below the other. */
export async function FrontPage({ title, children }: { title: string; children: ReactNode }) {
  const [locale, jar] = [(await getLocale()) as Locale, await cookies()];
  const [shell, auth] = [loadWords(locale, "shell"), loadWords(locale, "auth")];
  const links = preferences(locale, readSize(jar.get(sizeCookie)?.value), byCookie);
  return (
    <div className="mx-auto flex min-h-screen max-w-4xl flex-col px-5">
      <SkipLink label={shell("skip")} />
      <header data-screen-only className="flex justify-end text-sm text-ink-2">
        <PreferenceLinks label={shell("navigation.preferences")} links={links} />
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="grid flex-1 content-center gap-8 pb-16 outline-none desk:grid-cols-[1fr_24rem] desk:gap-16"
      >
        <div className="border-t-[6px] border-red pt-6 max-desk:pt-4">
          <p className="font-serif text-3xl font-semibold tracking-wider">{shell("product")}</p>
          <p className="text-ink-2">{shell("fullName")}</p>
          <ol className="mt-8 grid gap-4 max-desk:hidden">
            {modes.map((mode) => (
              <li key={mode} className="grid grid-cols-[2rem_1fr]">
                <span className="text-sm leading-[1.9] text-ink-2">{auth(`modes.${mode}.ordinal`)}</span>
                <span>
                  <strong className="font-semibold">{shell(`navigation.${mode}`)}</strong>
                  <span className="block text-sm text-ink-2">{auth(`modes.${mode}.note`)}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
        <section className="self-start border border-line bg-sheet px-6 py-6">
          <h1 className="mb-4 text-xl font-semibold">{title}</h1>
          {children}
        </section>
      </main>
    </div>
  );
}
