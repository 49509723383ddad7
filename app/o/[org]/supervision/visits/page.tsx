import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { VisitTable } from "@/components/supervision/visit-table";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { leadsLower } from "@/lib/rectifications/rules";
import { supervises } from "@/lib/supervision/policy";
import { visitKinds } from "@/lib/supervision/schema";
import { listVisits, visitsPage } from "@/lib/supervision/visits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("visits.title") };
}

export default async function VisitsPage({ params, searchParams }: PageProps<"/o/[org]/supervision/visits">) {
  const [{ org }, asked, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision/visits`;
  const kind = visitKinds.find((known) => known === asked.kind);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  return deskPage(org, "supervision", async (scope, view) => {
    const given = asked.side === "made" || asked.side === "received" ? asked.side : undefined;
    const side = given ?? (leadsLower(view.org?.kind ?? "") ? "made" : "received");
    const found = await listVisits(scope, side, kind, after);
    const rows = found.slice(0, visitsPage);
    const last = rows.at(-1);
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={
            supervises(scope.actor, scope.orgId) ? (
              <LinkButton href={`${path}/new`} tone="primary">
                {words("visits.new")}
              </LinkButton>
            ) : null
          }
        />
        <SupervisionTabs locale={locale} org={org} current="visits" />
        <ListToolbar
          locale={locale}
          path={path}
          filters={[
            {
              name: "side",
              label: words("visits.title"),
              value: side,
              options: (["made", "received"] as const).map((value) => ({ value, label: words(`visits.${value}`) })),
            },
            {
              name: "kind",
              label: words("visits.kind"),
              value: kind,
              options: visitKinds.map((value) => ({ value, label: words(`kinds.${value}`) })),
            },
          ]}
        />
        <VisitTable locale={locale} org={org} today={scope.today} side={side} rows={rows} />
        {found.length > visitsPage && last ? (
          <p className="mt-3 text-sm">
            <a
              href={withQuery(path, { side, ...(kind ? { kind } : {}), after: `${last.visitedOn}_${last.id}` })}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {(await getTranslations("common"))("lists.next")}
            </a>
          </p>
        ) : null}
      </>
    );
  });
}
