import type { ReactNode } from "react";
import { preferences } from "@/components/shell/preferences";
import { byQuery, PublicPage } from "@/components/shell/public-page";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";

/** How a public page is asked to look, and where it stands; both travel in the address. */
export type Look = { locale: Locale; size: Size; path: string };

/** Another public address in the same language and type size. */
export const there = ({ locale, size }: Look, path: string): string => byQuery(path)({ locale, size });

type FrameProps = {
  look: Look;
  title: string;
  heading: { above?: string; title: string; below?: string };
  home?: { href: string; label: string };
  footer?: ReactNode;
  children: ReactNode;
};

export function Frame({ look, title, heading, home, footer, children }: FrameProps) {
  const words = loadWords(look.locale, "board");
  return (
    <PublicPage
      locale={look.locale}
      size={look.size}
      title={title}
      stylesheet="/public.css"
      words={{ skip: words("skip"), preferences: words("preferences") }}
      links={preferences(look.locale, look.size, byQuery(look.path))}
      heading={heading}
      footer={footer}
      {...(home ? { home } : {})}
    >
      {children}
    </PublicPage>
  );
}
