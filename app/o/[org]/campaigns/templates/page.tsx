import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { CompareForm, TemplateTable } from "@/components/campaigns/templates/template-table";
import { deskPage } from "@/components/shell/desk-page";
import { firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listTemplates, templatesPage } from "@/lib/campaigns/templates/queries";
import { sourceSchema } from "@/lib/campaigns/templates/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("templates.heading") };
}

export default async function TemplatesPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/templates">) {
  const [{ org }, { after }, locale, words, common] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("common"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const { data: last } = sourceSchema.safeParse(after);
    const found = await listTemplates(scope, last);
    const next = { path: `/o/${org}/campaigns/templates`, label: common("lists.next") };
    const { rows: templates, links } = firstPage(
      found.map((template) => ({ ...template, id: template.source })),
      templatesPage,
      next,
    );
    return (
      <>
        <PageHeading title={words("templates.heading")} note={words("templates.note")} />
        <CampaignsTabs locale={locale} org={org} current="templates" />
        <CompareForm locale={locale} org={org} />
        {(["OWN", "ABOVE", "LIBRARY"] as const).map((origin) => {
          const rows = templates.filter((template) => template.origin === origin);
          return rows.length === 0 ? null : (
            <Section key={origin} title={words(`templates.origins.${origin}`)}>
              <TemplateTable locale={locale} org={org} origin={origin} rows={rows} />
            </Section>
          );
        })}
        <NextPageLink links={links} />
      </>
    );
  });
}
