import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { AccountPanel } from "@/components/access/account-panel";
import { RefusedNotice } from "@/components/access/refused-notice";
import { PersonView } from "@/components/people/person-view";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { findAccount } from "@/lib/auth/accounts/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { findPerson } from "@/lib/people/queries";

type PageProps = { params: Promise<{ org: string; person: string }>; searchParams: Promise<{ refused?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "people")("roll") };
}

export default async function PersonPage({ params, searchParams }: PageProps) {
  const [{ org, person: personId }, { refused }] = await Promise.all([params, searchParams]);
  if (!isId(personId)) notFound();
  const locale = (await getLocale()) as Locale;
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const person = await findPerson(scope, personId);
    const account = await findAccount(scope, personId);
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: loadWords(locale, "people")("roll"), href: `/o/${org}/people` }, { label: person.name }]}
        />
        <PageHeading title={person.name} />
        <RefusedNotice locale={locale} title={loadWords(locale, "access")("print.refused")} code={refused} />
        <PersonView locale={locale} scope={scope} org={org} person={person} />
        {account ? <AccountPanel locale={locale} org={org} personId={personId} account={account} /> : null}
      </>
    );
  });
}
