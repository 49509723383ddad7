import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { AccountPanel } from "@/components/access/account-panel";
import { RefusedNotice } from "@/components/access/refused-notice";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonHistory } from "@/components/people/person-history";
import { PersonMoves } from "@/components/people/person-moves";
import { PersonView } from "@/components/people/person-view";
import { ClassSection } from "@/components/rolls/class-section";
import { FileSections } from "@/components/rolls/file-sections";
import { VisitSection } from "@/components/rolls/visit-section";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { findAccount } from "@/lib/auth/accounts/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { findFile } from "@/lib/people/files/queries";
import { findPlaces } from "@/lib/people/memberships/queries";
import { keepsRoll } from "@/lib/people/policy";
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
    const widely = view.capacity !== "ADMIN";
    const at = gathering(scope);
    const [person, account, file] = await Promise.all([
      findPerson(at, personId),
      findAccount(at, personId),
      widely ? findFile(at, personId) : null,
    ]);
    const held = person.memberships.find(({ orgId, endsOn }) => orgId === scope.orgId && !endsOn);
    const keeps = Boolean(held) && keepsRoll(scope.actor, scope);
    const place = { locale, org, today: scope.today, personId };
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: loadWords(locale, "people")("roll"), href: `/o/${org}/people` }, { label: person.name }]}
        />
        <RefusedNotice locale={locale} title={loadWords(locale, "access")("print.refused")} code={refused} />
        <PersonMoves {...place} person={person} held={held} places={keeps ? await findPlaces(scope) : null} />
        <PersonFacts locale={locale} person={person} held={held} />
        {file ? <ClassSection {...place} orgId={scope.orgId} classes={file.classes} keeps={keeps} /> : null}
        <PersonView locale={locale} scope={scope} org={org} person={person} />
        {file ? <FileSections locale={locale} org={org} orgId={scope.orgId} file={file} /> : null}
        {file && held && view.capacity === "HOME" ? (
          <VisitSection {...place} visits={file.visits} logs={personId !== scope.actor.personId} />
        ) : null}
        {file ? <PersonHistory locale={locale} happened={file.happened} /> : null}
        {account ? <AccountPanel locale={locale} org={org} personId={personId} account={account} /> : null}
      </>
    );
  });
}
