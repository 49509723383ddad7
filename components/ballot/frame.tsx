import type { ReactNode } from "react";
import { preferences } from "@/components/shell/preferences";
import { byQuery, PublicPage } from "@/components/shell/public-page";
import type { Locale } from "@/lib/i18n/locales";
import type { Size } from "@/lib/i18n/sizes";
import { loadWords, type Words } from "@/lib/i18n/words";

/** How a public page is asked to look, and where it stands; both travel in the address. */
export type Look = { locale: Locale; size: Size; path: string };
export type BallotWords = Words<"ballot">;

/** The same address with the chosen language and type size, for forms and links. */
export const here = ({ locale, size, path }: Look, elsewhere = path): string => byQuery(elsewhere)({ locale, size });

type FrameProps = {
  look: Look;
  title: string;
  heading: { above?: string; title: string; below?: string };
  footer?: ReactNode;
  children: ReactNode;
};

export function Frame({ look, title, heading, footer, children }: FrameProps) {
  const words = loadWords(look.locale, "ballot");
  return (
    <PublicPage
      locale={look.locale}
      size={look.size}
      title={title}
      stylesheet="/public.css"
      words={{ skip: loadWords(look.locale, "shell")("skip"), preferences: words("preferences") }}
      links={preferences(look.locale, look.size, byQuery(look.path))}
      heading={heading}
      footer={footer}
    >
      {children}
    </PublicPage>
  );
}
