import { withQuery } from "@/components/ui/hrefs";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ChildTally } from "@/lib/tallies/queries";
import { childrenPage, type DashboardQuery } from "@/lib/tallies/schema";
import { ChildTable } from "./child-table";

type Props = { locale: Locale; path: string; query: DashboardQuery; rows: readonly ChildTally[] };

export function Children({ locale, path, query, rows }: Props) {
  const words = loadWords(locale, "dashboard");
  const { order, desc } = query;
  const shown = order ? rows : rows.slice(0, childrenPage);
  const last = shown.at(-1);
  const href = (column: string, descending: boolean) =>
    `${withQuery(path, {}, { order: column, desc: descending ? "1" : undefined })}#rows`;
  return (
    <Section title={words("children")} id="rows">
      <p className="mb-2.5 text-sm text-ink-2">{words("childrenNote")}</p>
      <ChildTable
        locale={locale}
        rows={shown}
        sorting={{ href, descending: desc === "1", ...(order ? { by: order } : {}) }}
      />
      <p className="mt-2 text-sm text-ink-2">{words("satisfactionNote")}</p>
      <p className="text-sm text-ink-2">{words("attentionNote")}</p>
      <p className="flex gap-4 text-sm">
        {query.after ? <Turn href={`${path}#rows`} label={words("firstPage")} /> : null}
        {rows.length > shown.length && last ? (
          <Turn href={`${withQuery(path, {}, { after: last.path })}#rows`} label={words("nextPage")} />
        ) : null}
      </p>
    </Section>
  );
}

export function Turn({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} className="inline-flex min-h-target items-center underline underline-offset-4">
      {label}
    </a>
  );
}
