import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { type Preference, PreferenceLinks } from "./preference-links";
import { contentId, SkipLink } from "./skip-link";

type PublicPageProps = {
  locale: Locale;
  size: Size;
  title: string;
  stylesheet: string;
  words: { skip: string; preferences: string };
  /** Type size and languages as links with a query; see `preferences` and `byQuery`. */
  links: readonly Preference[];
  home?: { href: string; label: string };
  /** What stands under the red rule: a line above the title, the title, a line below. */
  heading?: { above?: string; title: string; below?: string };
  footer?: ReactNode;
  children: ReactNode;
};

export const doctype = "<!doctype html>";

/** A whole document without scripts, for renderToStaticMarkup. Looks like a well-printed notice. */
export function PublicPage(props: PublicPageProps) {
  const { locale, size, title, stylesheet, words, links, home, heading, footer, children } = props;
  return (
    <html lang={locale} data-size={size}>
      {/* biome-ignore lint/style/noHeadElement: this document is rendered outside Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <SkipLink label={words.skip} />
        <div className="mx-auto max-w-[47.5rem] px-5 pb-15 text-[1.0625rem]">
          <header>
            <div data-screen-only className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-2">
              {home ? (
                <a href={home.href} className="inline-flex min-h-target items-center underline underline-offset-4">
                  {home.label}
                </a>
              ) : (
                <span />
              )}
              <PreferenceLinks label={words.preferences} links={links} />
            </div>
            {heading ? <Heading {...heading} /> : null}
          </header>
          <main id={contentId} tabIndex={-1} className="outline-none">
            {children}
          </main>
          {footer ? <footer className="mt-6 text-center text-sm leading-[1.8] text-ink-2">{footer}</footer> : null}
        </div>
      </body>
    </html>
  );
}

function Heading({ above, title, below }: NonNullable<PublicPageProps["heading"]>) {
  return (
    <div className="border-t-[6px] border-red pt-5 pb-4.5 text-center text-ink-2">
      {above ? <p className="text-sm">{above}</p> : null}
      <h1 className="font-serif text-2xl font-semibold tracking-wider text-ink sm:text-3xl">{title}</h1>
      {below ? <p className="text-sm">{below}</p> : null}
    </div>
  );
}

/** Preferences of a public page travel in its address, which is also its cache key. */
export const byQuery =
  (path: string) =>
  ({ locale, size }: { locale: Locale; size: Size }) =>
    `${path}?lang=${locale}&size=${size === "large" ? "l" : "s"}`;
