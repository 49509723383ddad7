import { LinkButton } from "@/components/ui/button";
import { type Query, withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { PaperLinks } from "@/components/ui/paper-links";
import { PrintButton } from "@/components/ui/print-button";
import { Stat, Stats } from "@/components/ui/stat";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Counts } from "@/lib/rectifications/ledgers/queries";

type Props = { locale: Locale; path: string; query: Query; counts: Counts; mayEnter: boolean };

const shown = ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED"] as const;

/** Where they stand, each figure leading to its rows. */
export function LedgerHeading({ locale, path, query, counts, mayEnter }: Props) {
  const words = loadWords(locale, "rectifications");
  const to = (group: string) => withQuery(path, { reach: query.reach }, { group });
  return (
    <>
      <PageHeading
        title={words("title")}
        actions={
          <>
            {mayEnter ? (
              <LinkButton href={`${path}/new`} tone="primary">
                {words("new")}
              </LinkButton>
            ) : null}
            <PaperLinks locale={locale} path={`${path}/export`} query={query} />
            <PrintButton label={words("print")} />
          </>
        }
      />
      <p data-screen-only className="mb-2 flex flex-wrap gap-x-5 text-sm">
        {(["board", "repeated", "advice", "problems"] as const).map((page) => (
          <a
            key={page}
            href={`${path}/${page}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {words(`pages.${page}`)}
          </a>
        ))}
      </p>
      <Stats>
        <Stat label={words("groups.late")} figure={counts.late} href={to("late")} />
        {shown.map((state) => (
          <Stat key={state} label={words(`states.${state}`)} figure={counts[state]} href={to(state)} />
        ))}
      </Stats>
    </>
  );
}
