import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgNode, OrgRow } from "@/lib/orgs/queries";
import { Census } from "./census";
import { OrgList } from "./org-list";
import { kindOf } from "./org-words";

export type OrgQuery = { at?: string; q?: string; after?: string; closed?: string };
const pageLength = 50;

type OrgTreeProps = {
  locale: Locale;
  org: string;
  node: OrgNode;
  rows: readonly OrgRow[];
  query: OrgQuery;
  keeps: boolean;
};

/** The tree opened at one node: the line down to it, itself, and the level below; or what a search found. */
export function OrgTree({ locale, org, node, rows, query, keeps }: OrgTreeProps) {
  const [words, common, tree] = [loadWords(locale, "orgs"), loadWords(locale, "common"), loadWords(locale, "tree")];
  const path = `/o/${org}/orgs`;
  const crumbs = node.line.map(({ code, name }, place) =>
    place === node.line.length - 1 ? { label: name } : { label: name, href: `${path}?at=${code}` },
  );
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  return (
    <>
      <Breadcrumb label={words("path")} crumbs={crumbs} />
      <PageHeading
        title={node.name}
        note={kindOf(locale, node.kind)}
        actions={
          <>
            {keeps && node.leads && !node.closedOn ? (
              <>
                <LinkButton href={`${path}/new?under=${node.code}`} tone="primary">
                  {tree("found")}
                </LinkButton>
                <LinkButton href={`/o/${org}/imports?kind=ORGS`}>
                  {loadWords(locale, "imports")("link.ORGS")}
                </LinkButton>
              </>
            ) : null}
            <LinkButton href={`${path}/${node.code}`}>{words("open")}</LinkButton>
          </>
        }
      />
      <Census locale={locale} node={node} />
      <ListToolbar
        locale={locale}
        path={path}
        search={{ name: "q", value: query.q, label: words("search") }}
        kept={{ closed: query.closed }}
      />
      <OrgList
        locale={locale}
        org={org}
        rows={rows.slice(0, pageLength)}
        caption={words(query.q ? "found" : "lower")}
        empty={query.q ? common("lists.emptyFiltered") : words("noLower")}
      />
      {query.q && rows.length === pageLength ? <p className="mt-2 text-sm text-ink-2">{words("searchLimit")}</p> : null}
      <p data-screen-only className="mt-2 flex flex-wrap justify-end gap-4 text-sm">
        {node.closedBelow || query.q ? (
          <a
            href={withQuery(path, query, { closed: query.closed ? undefined : "1", after: undefined })}
            className={`${turn} mr-auto`}
          >
            {tree(query.closed ? "hideClosed" : "showClosed")}
          </a>
        ) : null}
        {query.after ? (
          <a href={withQuery(path, query, { after: undefined })} className={turn}>
            {common("lists.previous")}
          </a>
        ) : null}
        {last && !query.q ? (
          <a href={withQuery(path, query, { after: last.path })} rel="next" className={turn}>
            {common("lists.next")}
          </a>
        ) : null}
      </p>
    </>
  );
}

const turn = "inline-flex min-h-target items-center underline underline-offset-4";
