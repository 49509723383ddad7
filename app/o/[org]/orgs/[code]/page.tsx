import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Census } from "@/components/orgs/census";
import { ChangeBar } from "@/components/orgs/changes/change-bar";
import { OrgHistory } from "@/components/orgs/changes/history";
import { BeginLinkForm } from "@/components/orgs/link-forms";
import { LinkList } from "@/components/orgs/link-list";
import { OrgFacts } from "@/components/orgs/org-facts";
import { RegisterTable } from "@/components/orgs/registers/register-table";
import { SystemList } from "@/components/orgs/system-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import { mayChangePlace } from "@/lib/orgs/changes/policy";
import { listChanges } from "@/lib/orgs/changes/queries";
import { keepsLinks } from "@/lib/orgs/links/policy";
import { listLinks } from "@/lib/orgs/links/queries";
import { findOrgNode } from "@/lib/orgs/queries";
import { listRegister } from "@/lib/orgs/registers/queries";

type PageProps = {
  params: Promise<{ org: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "orgs")("title") };
}

export default async function OrgNodePage({ params, searchParams }: PageProps) {
  const { org, code } = await params;
  const locale = (await getLocale()) as Locale;
  const [words, common, tree] = [loadWords(locale, "orgs"), loadWords(locale, "common"), loadWords(locale, "tree")];
  const { after, page } = pagedLists(await searchParams, `/o/${org}/orgs/${code}`, common("lists.next"), [
    "over",
    "held",
  ]);
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const node = await findOrgNode(scope, code);
    const at = gathering(scope);
    const [links, register, past] = await Promise.all([
      listLinks(at, node.id, after),
      listRegister(at, node.id),
      listChanges(at, node.id),
    ]);
    const over = page(
      "over",
      links.filter(({ holds }) => !holds),
    );
    const held = page(
      "held",
      links.filter(({ holds }) => holds),
    );
    const changeable = mayChangePlace(scope.actor, scope, node);
    const keeps = keepsLinks(scope.actor, scope);
    const shared = { locale, org, today: scope.today, keeps };
    const crumbs = node.line.map(({ code: at, name }) => ({ label: name, href: `/o/${org}/orgs?at=${at}` }));
    return (
      <>
        <Breadcrumb label={words("path")} crumbs={crumbs} />
        <PageHeading
          title={node.name}
          note={node.closedOn ? tree("closedOn", { day: formatFullDay(locale, node.closedOn) }) : null}
          actions={
            code === org || node.closedOn ? null : <LinkButton href={`/o/${code}/inbox`}>{words("enter")}</LinkButton>
          }
        />
        {changeable ? <ChangeBar locale={locale} org={org} node={node} /> : null}
        <OrgFacts locale={locale} node={node} />
        <Census locale={locale} node={node} />
        <SystemList locale={locale} org={org} today={scope.today} node={node} keeps={changeable} />
        <Section title={words("links.to")}>
          <LinkList {...shared} links={over.rows} holds={false} />
          <NextPageLink links={over.links} />
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
          <LinkList {...shared} keeps={false} links={held.rows} holds />
          <NextPageLink links={held.links} />
        </Section>
        {register.length > 0 ? (
          <Section title={loadWords(locale, "registers")("registers")}>
            <RegisterTable locale={locale} org={org} today={scope.today} rows={register} keeps={false} />
          </Section>
        ) : null}
        <Section title={tree("history")}>
          <OrgHistory locale={locale} past={past} />
        </Section>
      </>
    );
  });
}
