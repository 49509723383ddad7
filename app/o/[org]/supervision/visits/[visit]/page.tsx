import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { Findings, UrgeAnswer, VisitFacts } from "@/components/supervision/visit-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Tag } from "@/components/ui/tag";
import { entersHeard } from "@/lib/noticeboard/visits/policy";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { keepsCadence, supervises } from "@/lib/supervision/policy";
import { findVisit } from "@/lib/supervision/visits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("visits.title") };
}

export default async function VisitPage({ params }: PageProps<"/o/[org]/supervision/visits/[visit]">) {
  const [{ org, visit: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const visit = await findVisit(scope, id);
    const mayOrder = visit.byOrgId === scope.orgId && supervises(scope.actor, scope.orgId);
    const owners = mayOrder ? await listPossibleOwners(scope, visit.orgId) : [];
    const title = words("visits.record", { number: visit.number });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/supervision/visits` }, { label: title }]}
        />
        <PageHeading
          title={`${visit.orgName} ${title}`}
          actions={<Tag tone="neutral">{words(`kinds.${visit.kind}`)}</Tag>}
        />
        <VisitFacts locale={locale} org={org} visit={visit} />
        <UrgeAnswer
          locale={locale}
          org={org}
          visit={visit}
          mayAnswer={visit.orgId === scope.orgId && keepsCadence(scope.actor, scope.orgId)}
        />
        <Findings
          locale={locale}
          org={org}
          visit={visit}
          owners={owners}
          mayOrder={mayOrder}
          mayEnter={entersHeard(scope.actor, visit)}
        />
      </>
    );
  });
}
