import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { CommitteeContacts, LoadTable } from "@/components/orgs/link-line";
import { LinkList } from "@/components/orgs/link-list";
import { PairingGoals } from "@/components/orgs/pairing-goals";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { keepsLinks } from "@/lib/orgs/links/policy";
import { listCommitteeContacts, listLineLinks, listLoads } from "@/lib/orgs/links/queries";
import { type LinkKind, linkKinds } from "@/lib/orgs/links/schema";
import { listPairingGoals } from "@/lib/orgs/registers/queries";

const pageLength = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "orgs")("links.page") };
}

export default async function LinksPage({ params, searchParams }: PageProps<"/o/[org]/orgs/links">) {
  const [{ org }, query] = await Promise.all([params, searchParams]);
  const { kind: asked, before } = query;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "orgs");
  const kind = linkKinds.find((each) => each === asked) ?? "CONTACT_POINT";
  const path = `/o/${org}/orgs/links`;
  const { after, page } = pagedLists(query, path, loadWords(locale, "common")("lists.next"), ["loads", "contacts"]);
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const at = gathering(scope);
    const [links, held, cared, goals] = await Promise.all([
      listLineLinks(at, kind, typeof before === "string" && isId(before) ? before : undefined),
      listLoads(at, after.loads),
      listCommitteeContacts(at, after.contacts),
      listPairingGoals(at),
    ]);
    const [loads, contacts] = [page("loads", held), page("contacts", cared)];
    const keeps = view.capacity === "HOME" && keepsLinks(scope.actor, scope) && !view.org?.isBranch;
    const last = links.length > pageLength ? links[pageLength - 1] : undefined;
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="links" capacity={view.capacity} />
        <PageHeading title={words("links.page")} note={words("links.pageNote")} />
        <LoadTable locale={locale} loads={loads.rows} />
        <NextPageLink links={loads.links} />
        <Section title={words("links.line")}>
          <KindTabs locale={locale} org={org} current={kind} />
          <LinkList
            locale={locale}
            org={org}
            today={scope.today}
            links={links.slice(0, pageLength)}
            keeps={false}
            holds={false}
            named
          />
          {last ? (
            <p data-screen-only className="mt-2 text-right text-sm">
              <a
                href={`/o/${org}/orgs/links?kind=${kind}&before=${last.id}`}
                className="inline-flex min-h-target items-center underline underline-offset-4"
              >
                {loadWords(locale, "common")("lists.next")}
              </a>
            </p>
          ) : null}
        </Section>
        <PairingGoals locale={locale} org={org} today={scope.today} goals={goals} keeps={keeps} />
        <CommitteeContacts locale={locale} org={org} rows={contacts.rows} />
        <NextPageLink links={contacts.links} />
      </>
    );
  });
}

function KindTabs({ locale, org, current }: { locale: Locale; org: string; current: LinkKind }) {
  const words = loadWords(locale, "orgs");
  return (
    <nav aria-label={words("links.kind")} data-screen-only className="mb-2">
      <ul className="flex flex-wrap gap-x-5">
        {linkKinds.map((kind) => (
          <li key={kind}>
            <a
              href={`/o/${org}/orgs/links?kind=${kind}`}
              aria-current={kind === current ? "page" : undefined}
              className="inline-flex min-h-target items-center underline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:underline"
            >
              {words(`links.kinds.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
