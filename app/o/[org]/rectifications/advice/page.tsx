import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AdviceList } from "@/components/rectifications/advice-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { advicePage, countAdvice, listAdvice } from "@/lib/rectifications/advice/queries";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { mayEnter } from "@/lib/rectifications/policy";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("pages.advice") };
}

export default async function AdvicePage({ params, searchParams }: PageProps<"/o/[org]/rectifications/advice">) {
  const [{ org }, asked, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications/advice`;
  return deskPage(org, "rectifications", async (scope, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const reach = asked.reach === "own" || !leads ? "own" : "below";
    const after = typeof asked.after === "string" ? asked.after : undefined;
    const found = await listAdvice(scope, reach, after);
    const total = await countAdvice(scope, reach);
    const rows = found.slice(0, advicePage);
    const decides = mayEnter(scope.actor, { orgId: scope.orgId, parentOrgId: null, contacts: [] }, false);
    const open = rows.some(({ rectificationId, declined }) => !rectificationId && !declined);
    const owners = reach === "own" && decides && open ? await listPossibleOwners(scope, scope.orgId) : [];
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/rectifications` }, { label: words("pages.advice") }]}
        />
        <PageHeading title={words("pages.advice")} note={words("advice.note")} />
        {leads ? (
          <ListToolbar
            locale={locale}
            path={path}
            filters={[
              {
                name: "reach",
                label: words("filters.reach"),
                value: reach,
                options: (["below", "own"] as const).map((value) => ({ value, label: words(`reaches.${value}`) })),
              },
            ]}
          />
        ) : null}
        <AdviceList
          locale={locale}
          org={org}
          rows={rows}
          withOrg={reach === "below"}
          actor={scope.actor}
          owners={owners}
        />
        <Pager
          locale={locale}
          total={total}
          previous={after ? withQuery(path, { reach }) : undefined}
          next={found.length > advicePage ? withQuery(path, { reach, after: rows.at(-1)?.id }) : undefined}
        />
      </>
    );
  });
}
