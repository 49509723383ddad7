import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemCodeForms, ProblemCodeTable } from "@/components/rectifications/problem-codes";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { WithAside } from "@/components/ui/with-aside";
import { keepsProblemCodes } from "@/lib/rectifications/policy";
import { listProblemCodesPage } from "@/lib/rectifications/problems/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("problems.title") };
}

export default async function ProblemsPage({ params, searchParams }: PageProps<"/o/[org]/rectifications/problems">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications/problems`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "after",
  ]);
  return deskPage(org, "rectifications", async (scope) => {
    const { rows: codes, links } = page("after", await listProblemCodesPage(scope, after.after));
    const mayKeep = keepsProblemCodes(scope.actor, scope.orgId);
    const forms = <ProblemCodeForms locale={locale} org={org} fresh={codes.length === 0} />;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/rectifications` }, { label: words("problems.title") }]}
        />
        <PageHeading title={words("problems.title")} note={words("problems.note")} />
        <WithAside aside={mayKeep ? forms : null}>
          <ProblemCodeTable locale={locale} org={org} codes={codes} mayKeep={mayKeep} />
          <NextPageLink links={links} />
        </WithAside>
      </>
    );
  });
}
