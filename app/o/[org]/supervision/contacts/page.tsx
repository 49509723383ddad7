import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { ContactLog, ContactPoints } from "@/components/supervision/contact-view";
import { Designations } from "@/components/supervision/designation-view";
import { Deeds, Pairings } from "@/components/supervision/pairing-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { findLinkRecords } from "@/lib/supervision/pairings/queries";
import { keepsCadence } from "@/lib/supervision/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("contacts.title") };
}

export default async function ContactsPage({ params }: PageProps<"/o/[org]/supervision/contacts">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const may = keepsCadence(scope.actor, scope.orgId);
    const { points, pairings, acts, deeds, designations } = await findLinkRecords(scope);
    const people = may ? await listPossibleOwners(scope, scope.orgId) : [];
    const keys = { locale, org, today: scope.today, may };
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="contacts" />
        <ContactPoints locale={locale} org={org} today={scope.today} points={points} />
        {points.length > 0 ? <ContactLog locale={locale} acts={acts} /> : null}
        <Pairings {...keys} rows={pairings} />
        {pairings.length > 0 ? <Deeds locale={locale} rows={deeds} /> : null}
        <Designations {...keys} rows={designations} people={people} />
      </>
    );
  });
}
