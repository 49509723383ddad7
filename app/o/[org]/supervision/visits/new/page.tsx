import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { VisitForm } from "@/components/supervision/visit-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { listDraws } from "@/lib/supervision/draws/queries";
import { supervises } from "@/lib/supervision/policy";
import { listSubjects } from "@/lib/supervision/visits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("visits.new") };
}

export default async function NewVisitPage({ params, searchParams }: PageProps<"/o/[org]/supervision/visits/new">) {
  const [{ org }, { at, draw, kind }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  return deskPage(org, "supervision", async (scope) => {
    const may = supervises(scope.actor, scope.orgId);
    const subjects = may ? await listSubjects(scope) : [];
    const draws = may ? await listDraws(scope) : [];
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/supervision/visits` }, { label: words("visits.new") }]}
        />
        <PageHeading title={words("visits.new")} />
        {may ? (
          <VisitForm
            locale={locale}
            org={org}
            today={scope.today}
            subjects={subjects}
            draws={draws}
            chosen={{ at: one(at), draw: one(draw), kind: one(kind) }}
          />
        ) : (
          <Empty>{words("visits.notAllowed")}</Empty>
        )}
      </>
    );
  });
}
