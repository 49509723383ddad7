import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pager } from "@/components/ui/pager";
import { RowLink } from "@/components/ui/row-link";
import { Stat, Stats } from "@/components/ui/stat";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { classKinds } from "@/lib/people/classes/schema";
import type { PersonRow, RollCounts } from "@/lib/people/queries";

export type PeopleQuery = { q?: string; standing?: string; cadre?: string; class?: string; after?: string };
const pageLength = 50;

type PeopleListProps = {
  locale: Locale;
  org: string;
  query: PeopleQuery;
  rows: readonly PersonRow[];
  counts: RollCounts;
};

export function PeopleList({ locale, org, query, rows, counts }: PeopleListProps) {
  const words = loadWords(locale, "people");
  const path = `/o/${org}/people`;
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const next =
    rows.length > pageLength && last ? withQuery(path, query, { after: `${last.pinyin}~${last.id}` }) : undefined;
  const filtered = query.q || query.standing || query.cadre || query.class;
  return (
    <>
      <Counts locale={locale} counts={counts} org={org} />
      <ListToolbar
        locale={locale}
        path={path}
        search={{ name: "q", value: query.q, label: words("search") }}
        filters={[
          { name: "standing", label: words("filters.standing"), value: query.standing, options: standings(locale) },
          { name: "cadre", label: words("filters.cadre"), value: query.cadre, options: cadres(locale) },
          { name: "class", label: words("filters.class"), value: query.class, options: classes(locale) },
        ]}
      />
      <DataTable
        locale={locale}
        caption={words("roll")}
        columns={columns(locale, org)}
        rows={shown}
        rowKey={({ id }) => id}
        empty={words(filtered ? "emptyFiltered" : "empty")}
      />
      {shown.length > 0 ? (
        <Pager
          locale={locale}
          total={filtered || query.after ? shown.length : Math.max(counts.full + counts.probationary, shown.length)}
          more={Boolean(filtered && next)}
          previous={query.after ? withQuery(path, { ...query, after: undefined }) : undefined}
          next={next}
        />
      ) : null}
    </>
  );
}

/** ORG-23, ORG-29: full and probationary, leading and general, always apart. */
function Counts({ locale, counts, org }: { locale: Locale; counts: RollCounts; org: string }) {
  const words = loadWords(locale, "people");
  const path = `/o/${org}/people`;
  const unit = words("counts.unit");
  return (
    <>
      <Stats>
        <Stat label={words("counts.full")} figure={counts.full} unit={unit} href={`${path}?standing=FULL`} />
        <Stat
          label={words("counts.probationary")}
          figure={counts.probationary}
          unit={unit}
          href={`${path}?standing=PROBATIONARY`}
        />
        <Stat label={words("counts.leading")} figure={counts.leading} unit={unit} href={`${path}?cadre=leading`} />
        <Stat label={words("counts.general")} figure={counts.general} unit={unit} href={`${path}?cadre=general`} />
      </Stats>
      {counts.treeMembers === null ? null : (
        <p className="-mt-3 mb-5 text-sm text-ink-2">
          {words("counts.tree", { members: counts.treeMembers, leading: counts.treeLeading ?? 0 })}
        </p>
      )}
    </>
  );
}

const standings = (locale: Locale) =>
  (["FULL", "PROBATIONARY"] as const).map((value) => ({
    value,
    label: loadWords(locale, "people")(`standings.${value}`),
  }));
const cadres = (locale: Locale) =>
  (["leading", "general"] as const).map((value) => ({ value, label: loadWords(locale, "people")(`cadres.${value}`) }));

const classes = (locale: Locale) => [
  ...classKinds.map((value) => ({
    value: value as string,
    label: loadWords(locale, "rolls")(`classes.kinds.${value}`),
  })),
  { value: "HIDDEN", label: loadWords(locale, "people")("filters.hidden") },
];

function columns(locale: Locale, org: string): Column<PersonRow>[] {
  const words = loadWords(locale, "people");
  return [
    {
      key: "name",
      header: words("columns.name"),
      cell: ({ id, name }) => <RowLink href={`/o/${org}/people/${id}`}>{name}</RowLink>,
    },
    { key: "duties", header: words("columns.duties"), cell: ({ duties }) => duties.join("、") },
    {
      key: "standing",
      header: words("columns.standing"),
      phone: "badge",
      cell: ({ standing }) => (standing ? words(`standings.${standing}`) : ""),
    },
    {
      key: "cadre",
      header: words("columns.cadre"),
      cell: ({ leadingCadre }) =>
        leadingCadre === null ? "" : words(`cadres.${leadingCadre ? "leading" : "general"}`),
    },
    {
      key: "classes",
      header: words("columns.classes"),
      cell: ({ classes }) => classes.map((name) => words(`classes.${name}`)).join("、"),
    },
    { key: "post", header: words("columns.post"), cell: ({ post }) => post },
  ];
}
