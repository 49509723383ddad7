import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeForm } from "@/components/commendations/notice-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findCall } from "@/lib/commendations/calls/queries";
import { listOfCall } from "@/lib/commendations/nominations/queries";
import { preparesAwards } from "@/lib/commendations/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("new.notice") };
}

export default async function NewNoticePage({ params, searchParams }: PageProps<"/o/[org]/commendations/notices/new">) {
  const [{ org }, query, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("commendations");
  return deskPage(org, "commendations", async (scope) => {
    const call = await findCall(scope, String(query.call ?? ""));
    if (call.orgId !== scope.orgId || !preparesAwards(scope.actor, call)) notFound();
    const nominees = (await listOfCall(scope, call)).filter(({ state }) => state === "SHORTLISTED");
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/commendations` },
            { label: call.title, href: `/o/${org}/commendations/calls/${call.id}` },
            { label: words("new.notice") },
          ]}
        />
        <PageHeading title={words("new.notice")} />
        {nominees.length === 0 ? (
          <Empty>{words("noShortlisted")}</Empty>
        ) : (
          <NoticeForm locale={locale} org={org} call={call} nominees={nominees} today={scope.today} />
        )}
      </>
    );
  });
}
