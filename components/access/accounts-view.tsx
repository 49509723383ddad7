import { BulkBar } from "@/components/ui/bulk-bar";
import { buttonClass } from "@/components/ui/button-class";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import { type AccountCounts, type AccountRow, accountStates } from "@/lib/auth/slips/queries";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { AccountsTable } from "./accounts-table";

export type AccountsQuery = { q?: string; state?: string; after?: string; refused?: string };
const pageLength = 50;
const form = "sign-in-slips";

type AccountsViewProps = {
  locale: Locale;
  org: string;
  query: AccountsQuery;
  rows: readonly AccountRow[];
  counts: AccountCounts;
};

/** 登录与账号: whom to hand a slip, and who has trouble getting in. */
export function AccountsView({ locale, org, query, rows, counts }: AccountsViewProps) {
  const words = loadWords(locale, "access");
  const path = `/o/${org}/people/accounts`;
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const next =
    rows.length > pageLength && last ? withQuery(path, kept(query), { after: `${last.pinyin}~${last.id}` }) : undefined;
  return (
    <>
      <Counts locale={locale} path={path} counts={counts} />
      <WholeRoll locale={locale} path={path} counts={counts} />
      <ListToolbar
        locale={locale}
        path={path}
        search={{ name: "q", value: query.q, label: words("accounts.search") }}
        filters={[
          { name: "state", label: words("accounts.anyState"), value: query.state, options: stateChoices(locale) },
        ]}
      />
      <form id={form} method="post" action={`${path}/slips`}>
        <input type="hidden" name="whom" value="CHOSEN" />
        <AccountsTable locale={locale} org={org} rows={shown} form={form} />
        {shown.length > 0 ? (
          <BulkBar form={form} name="personId" counted={catalogues[locale].common.lists.selected}>
            <button type="submit" className={buttonClass("primary")}>
              {words("accounts.printChosen")}
            </button>
          </BulkBar>
        ) : null}
      </form>
      {shown.length > 0 ? (
        <Pager
          locale={locale}
          total={query.q || query.state || query.after ? shown.length : counts.people}
          more={Boolean(next)}
          previous={query.after ? withQuery(path, { ...kept(query), after: undefined }) : undefined}
          next={next}
        />
      ) : null}
    </>
  );
}

const kept = ({ q, state, after }: AccountsQuery) => ({ q, state, after });

function Counts({ locale, path, counts }: { locale: Locale; path: string; counts: AccountCounts }) {
  const words = loadWords(locale, "access");
  const unit = words("counts.unit");
  return (
    <Stats>
      <Stat label={words("counts.people")} figure={counts.people} unit={unit} href={path} />
      <Stat label={words("counts.none")} figure={counts.none} unit={unit} href={`${path}?state=NONE`} />
      <Stat label={words("counts.unused")} figure={counts.unused} unit={unit} href={`${path}?state=UNUSED`} />
      <Stat label={words("counts.locked")} figure={counts.locked} unit={unit} href={`${path}?state=LOCKED`} />
    </Stats>
  );
}

/** The first afternoon: slips for everybody in one sheet, without ticking a box. */
function WholeRoll({ locale, path, counts }: { locale: Locale; path: string; counts: AccountCounts }) {
  const words = loadWords(locale, "access");
  if (counts.people === 0) return null;
  return (
    <Section title={words("print.title")}>
      <form method="post" action={`${path}/slips`} className="border border-line bg-sheet px-4 py-3.5">
        <p className="mb-3 text-sm text-ink-2">{words("print.note")}</p>
        <div className="flex flex-wrap gap-3">
          {counts.none > 0 ? (
            <button type="submit" name="whom" value="WITHOUT" className={buttonClass("primary")}>
              {words("print.without", { count: counts.none })}
            </button>
          ) : null}
          <button type="submit" name="whom" value="ALL" className={buttonClass()}>
            {words("print.all", { count: counts.people })}
          </button>
        </div>
      </form>
    </Section>
  );
}

function stateChoices(locale: Locale) {
  const words = loadWords(locale, "access");
  return ([...accountStates, "UNUSED", "LOCKED"] as const).map((value) => ({ value, label: words(`states.${value}`) }));
}
