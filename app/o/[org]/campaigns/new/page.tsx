import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CreateCampaignForm } from "@/components/campaigns/campaign-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findTemplate, listBeginnings } from "@/lib/campaigns/templates/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("new") };
}

export default async function NewCampaignPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/new">) {
  const [{ org }, { from }, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    if (!runsCampaign(scope.actor, { orgId: scope.orgId })) notFound();
    const templates = await listBeginnings(scope);
    const chosen = templates.find(({ source }) => source === from) ?? templates[0];
    if (!chosen) notFound();
    const template = await findTemplate(scope, chosen.source);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns` }, { label: words("new") }]}
        />
        <PageHeading
          title={words("new")}
          actions={<LinkButton href={`/o/${org}/campaigns/templates`}>{words("templates.link")}</LinkButton>}
        />
        <CreateCampaignForm locale={locale} org={org} today={scope.today} template={template} templates={templates} />
      </>
    );
  });
}
