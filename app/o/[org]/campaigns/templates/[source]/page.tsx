import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SaveTemplateForm, TakeSetForm } from "@/components/campaigns/templates/draft-forms";
import { PartForm } from "@/components/campaigns/templates/part-form";
import { PartList } from "@/components/campaigns/templates/part-list";
import { TemplateFacts } from "@/components/campaigns/templates/template-facts";
import { TemplateMoves } from "@/components/campaigns/templates/template-moves";
import { VersionTable } from "@/components/campaigns/templates/version-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findTemplate, listSets, listVersions } from "@/lib/campaigns/templates/queries";
import { askedPart } from "@/lib/campaigns/templates/rules";
import { sourceSchema } from "@/lib/campaigns/templates/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("templates.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/templates/[source]">;

export default async function TemplatePage({ params, searchParams }: Props) {
  const [{ org, source }, asked, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    if (!sourceSchema.safeParse(source).success) notFound();
    const template = await findTemplate(scope, source);
    const mayRun = runsCampaign(scope.actor, scope);
    const editable = mayRun && template.origin === "OWN" && template.state === "DRAFT";
    const editing = editable ? { org, versionId: template.source } : undefined;
    const part = editing ? askedPart(template.parts, asked) : null;
    const versions = template.orgId ? await listVersions(scope, template, afterOf(asked.version)) : [];
    const sets = editing ? await listSets(scope) : [];
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/campaigns` },
            { label: words("templates.heading"), href: `/o/${org}/campaigns/templates` },
            { label: template.title },
          ]}
        />
        <PageHeading
          title={template.title}
          note={`${words("templates.versionOf", { version: template.version })} · ${words(`templates.states.${template.state}`)}`}
          actions={mayRun ? <TemplateMoves locale={locale} org={org} template={template} /> : undefined}
        />
        {editing ? (
          <SaveTemplateForm locale={locale} org={org} template={template} />
        ) : (
          <TemplateFacts locale={locale} template={template} />
        )}
        {editing ? <TakeSetForm locale={locale} org={org} template={template} sets={sets} /> : null}
        {editing && part ? (
          <section id="part" className="mb-8">
            <h2 className="mb-1.5 text-lg font-semibold">
              {words(part.part ? "templates.changing" : "templates.adding")}
            </h2>
            <PartForm locale={locale} editing={editing} asked={part} />
          </section>
        ) : null}
        <PartList locale={locale} parts={template.parts} editing={editing} />
        {versions.length > 1 || asked.version ? (
          <VersionTable locale={locale} org={org} found={versions} current={source} />
        ) : null}
      </>
    );
  });
}
