import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { ContactLog, ContactPoints } from "@/components/supervision/contact-view";
import { Designations } from "@/components/supervision/designation-view";
import { Deeds, Pairings } from "@/components/supervision/pairing-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { findLinkRecords } from "@/lib/supervision/pairings/queries";
import { keepsCadence } from "@/lib/supervision/policy";

const names = ["points", "pairings", "acts", "deeds", "designations"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("contacts.title") };
}

export default async function ContactsPage({ params, searchParams }: PageProps<"/o/[org]/supervision/contacts">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision/contacts`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), names);
  return deskPage(org, "supervision", async (scope) => {
    const may = keepsCadence(scope.actor, scope.orgId);
    const found = await findLinkRecords(scope, after);
    const [points, pairings] = [page("points", found.points), page("pairings", found.pairings)];
    const [acts, deeds] = [page("acts", found.acts), page("deeds", found.deeds)];
    const designations = page("designations", found.designations);
    const people = may ? await listPossibleOwners(scope, scope.orgId) : [];
    const keys = { locale, org, today: scope.today, may };
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="contacts" />
        <ContactPoints locale={locale} org={org} today={scope.today} points={points.rows} />
        <NextPageLink links={points.links} />
        {points.rows.length > 0 ? <ContactLog locale={locale} acts={acts.rows} /> : null}
        <NextPageLink links={acts.links} />
        <Pairings {...keys} rows={pairings.rows} />
        <NextPageLink links={pairings.links} />
        {pairings.rows.length > 0 ? <Deeds locale={locale} rows={deeds.rows} /> : null}
        <NextPageLink links={deeds.links} />
        <Designations {...keys} rows={designations.rows} people={people} />
        <NextPageLink links={designations.links} />
      </>
    );
  });
}
