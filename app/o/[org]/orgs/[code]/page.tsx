import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { BeginLinkForm } from "@/components/orgs/link-forms";
import { LinkList } from "@/components/orgs/link-list";
import { OrgFacts } from "@/components/orgs/org-facts";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { keepsLinks } from "@/lib/orgs/links/policy";
import { listLinks } from "@/lib/orgs/links/queries";
import { findOrgNode } from "@/lib/orgs/queries";

type PageProps = { params: Promise<{ org: string; code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "orgs")("title") };
}

export default async function OrgNodePage({ params }: PageProps) {
  const { org, code } = await params;
  const locale = (await getLocale()) as Locale;
  const [words, common] = [loadWords(locale, "orgs"), loadWords(locale, "common")];
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const node = await findOrgNode(scope, code);
    const links = await listLinks(scope, node.id);
    const keeps = keepsLinks(scope.actor, scope);
    const shared = { locale, org, today: scope.today, keeps };
    const crumbs = node.line.map(({ code: at, name }) => ({ label: name, href: `/o/${org}/orgs?at=${at}` }));
    return (
      <>
        <Breadcrumb label={words("path")} crumbs={crumbs} />
        <PageHeading
          title={node.name}
          actions={code === org ? null : <LinkButton href={`/o/${code}/inbox`}>{words("enter")}</LinkButton>}
        />
        <OrgFacts locale={locale} node={node} />
        <Section title={words("links.to")}>
          <LinkList {...shared} links={links.filter(({ holds }) => !holds)} holds={false} />
          {keeps ? (
            <div className="mt-3">
              <Dialog
                trigger={words("links.begin")}
                title={`${words("links.begin")} · ${node.name}`}
                closeLabel={common("buttons.close")}
              >
                <BeginLinkForm locale={locale} org={org} today={scope.today} opened={node.code} />
              </Dialog>
            </div>
          ) : null}
        </Section>
        <Section title={words("links.from")}>
          <LinkList {...shared} keeps={false} links={links.filter(({ holds }) => holds)} holds />
        </Section>
      </>
    );
  });
}
