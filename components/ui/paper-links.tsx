import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { LinkButton } from "./button";
import { type Query, withQuery } from "./hrefs";
import { Menu } from "./menu";

type Props = { locale: Locale; path: string; query?: Query; children?: ReactNode };

/** The list as a file: a workbook, for Word, for the printer, under the conditions it is shown by; then what else. */
export function PaperLinks({ locale, path, query = {}, children }: Props) {
  const words = loadWords(locale, "common");
  const kinds = [
    ["xlsx", "buttons.exportExcel"],
    ["docx", "buttons.exportWord"],
    ["pdf", "buttons.exportPdf"],
  ] as const;
  return (
    <Menu label={words("buttons.export")}>
      {kinds.map(([kind, label]) => (
        <LinkButton key={kind} plain tone="plain" href={withQuery(path, query, { as: kind })}>
          {words(label)}
        </LinkButton>
      ))}
      {children}
    </Menu>
  );
}
