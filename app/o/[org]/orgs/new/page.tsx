import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FoundForm } from "@/components/orgs/changes/found-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { holds } from "@/lib/kernel/actor";
import { keepsTree } from "@/lib/orgs/changes/policy";
import { findOrgNode } from "@/lib/orgs/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ under?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "tree")("found") };
}

export default async function FoundPage({ params, searchParams }: PageProps) {
  const [{ org }, { under }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "tree");
  return deskPage(org, "people", async (scope) => {
    if (!keepsTree(scope.actor, scope)) notFound();
    const node = await findOrgNode(scope, under ?? org);
    const above = node.line.map(({ code, name }) => ({ label: name, href: `/o/${org}/orgs?at=${code}` }));
    return (
      <>
        <Breadcrumb label={loadWords(locale, "orgs")("path")} crumbs={[...above, { label: words("found") }]} />
        <PageHeading title={words("found")} note={words("actionsNote")} />
        <div className="max-w-2xl">
          <FoundForm
            seats={holds(scope.actor, scope.orgId, "SECRETARY")}
            locale={locale}
            org={org}
            today={scope.today}
            parent={node.leads ? node.name : ""}
            field={node.field}
          />
        </div>
      </>
    );
  });
}
