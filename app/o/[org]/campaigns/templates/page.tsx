import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { CompareForm, TemplateTable } from "@/components/campaigns/templates/template-table";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listTemplates } from "@/lib/campaigns/templates/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("templates.heading") };
}

export default async function TemplatesPage({ params }: PageProps<"/o/[org]/campaigns/templates">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope) => {
    const templates = await listTemplates(scope);
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
      </>
    );
  });
}
