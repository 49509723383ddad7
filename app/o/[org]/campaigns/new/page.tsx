import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CreateCampaignForm } from "@/components/campaigns/campaign-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("new") };
}

export default async function NewCampaignPage({ params }: PageProps<"/o/[org]/campaigns/new">) {
  const [{ org }, locale, words, shell] = [
    await params,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    if (!runsCampaign(scope.actor, { orgId: scope.orgId })) notFound();
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns` }, { label: words("new") }]}
        />
        <PageHeading title={words("new")} />
        <CreateCampaignForm locale={locale} org={org} today={scope.today} />
      </>
    );
  });
}
