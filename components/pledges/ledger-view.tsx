import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Bucket } from "@/lib/pledges/items/rules";
import type { LedgerEntry } from "@/lib/pledges/ledger/queries";
import { type Counted, figuresOf, type LedgerFilter, matchingOf, writeCursor } from "@/lib/pledges/ledger/rules";
import { summaryLine } from "./figure-words";
import { familiesOf } from "./ledger-filter";
import { LedgerTable } from "./ledger-table";
import { WhoTabs } from "./who-tabs";

type LedgerViewProps = {
  locale: Locale;
  org: string;
  filter: LedgerFilter;
  counted: readonly Counted[];
  rows: readonly LedgerEntry[];
  today: Day;
  /** Whether rows stand before and after this page. */
  more: { before: boolean; after: boolean };
  /** Whoever keeps the roll may bring a ledger back. */
  imports: boolean;
};

const buckets: readonly Bucket[] = ["fulfilled", "due", "notDue", "withdrawn"];

/** The ledger with its conditions, its summary and its pages. */
export function LedgerView({ locale, org, filter, counted, rows, today, more, imports }: LedgerViewProps) {
  const [words, common] = [loadWords(locale, "pledges"), loadWords(locale, "common")];
  const { who, search, family, bucket } = filter;
  const path = `/o/${org}/pledges`;
  const query = { who, q: search, family, bucket };
  const key = (row: LedgerEntry | undefined) =>
    row && writeCursor({ sortKey: row.sortKey, pledge: row.pledgeNumber, item: row.number });
  const [first, last] = [key(rows[0]), key(rows.at(-1))];
  const links = [
    { href: withQuery(`${path}/export`, query), label: common("buttons.exportExcel") },
    { href: withQuery(`${path}/export`, query, { as: "docx" }), label: common("buttons.exportWord") },
    { href: withQuery(`${path}/export`, query, { as: "pdf" }), label: common("buttons.exportPdf") },
    { href: withQuery(`${path}/print`, query), label: common("buttons.print") },
    ...(imports
      ? [{ href: `/o/${org}/imports?kind=PLEDGES`, label: loadWords(locale, "imports")("link.PLEDGES") }]
      : []),
    { href: `${path}/reconcile`, label: loadWords(locale, "reconcile")("link") },
  ];
  return (
    <Section
      title={words("ledger")}
      links={rows.length > 0 ? links : links.filter(({ href }) => href.includes("/imports"))}
    >
      <WhoTabs locale={locale} path={path} who={who} counted={counted} />
      <ListToolbar
        locale={locale}
        path={path}
        search={{ name: "q", value: search }}
        filters={[
          { name: "family", label: words("lists.allFamilies"), value: family, options: familiesOf(counted, who) },
          {
            name: "bucket",
            label: words("lists.allBuckets"),
            value: bucket,
            options: buckets.map((value) => ({ value, label: words(`buckets.${value}`) })),
          },
        ]}
        kept={{ who }}
      />
      <LedgerTable
        locale={locale}
        org={org}
        rows={rows}
        who={who}
        today={today}
        summary={summaryLine(locale, figuresOf(counted, who), who)}
        filtered={Boolean(search || family || bucket)}
      />
      <Pager
        locale={locale}
        total={matchingOf(counted, who)}
        previous={more.before && first ? withQuery(path, query, { before: first }) : undefined}
        next={more.after && last ? withQuery(path, query, { after: last }) : undefined}
      />
    </Section>
  );
}
