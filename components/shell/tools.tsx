import { Icon } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { SearchBox } from "./search-box";

export type ToolLinks = { search?: string; help?: string; board?: string };

/** Floats beside the page's breadcrumb, so both share one line. */
export function Tools({ locale, links }: { locale: Locale; links: ToolLinks }) {
  const words = loadWords(locale, "shell");
  const look = "inline-flex min-h-target items-center gap-1 hover:underline";
  return (
    <nav
      aria-label={words("navigation.tools")}
      data-screen-only
      className="float-right ml-4.5 flex items-center gap-4.5 text-sm text-ink-2 max-desk:hidden"
    >
      {links.search ? (
        <SearchBox
          action={links.search}
          label={loadWords(locale, "search")("box")}
          hint={loadWords(locale, "search")("boxHint")}
        />
      ) : null}
      {links.help ? (
        <a href={links.help} className={look}>
          {loadWords(locale, "help")("here")}
        </a>
      ) : null}
      {links.board ? (
        <a href={links.board} className={look}>
          {words("board")}
          <Icon name="outward" />
        </a>
      ) : null}
    </nav>
  );
}
