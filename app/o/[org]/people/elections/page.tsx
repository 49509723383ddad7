import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ElectionList } from "@/components/elections/election-list";
import { HeadConditions } from "@/components/elections/head-conditions";
import { OfficeTable } from "@/components/elections/office-table";
import { VacantList } from "@/components/elections/vacant-list";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { holds } from "@/lib/kernel/actor";
import { gathering } from "@/lib/kernel/together";
import { listElections, listOffices, listSuited, listVacant } from "@/lib/people/elections/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "elections")("title") };
}

export default async function ElectionsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "elections");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const at = gathering(scope);
    const heads = view.capacity === "HOME" && holds(scope.actor, scope.orgId, "SECRETARY", "DEPUTY_SECRETARY");
    const [offices, elections, vacant, suited] = await Promise.all([
      listOffices(at, scope.orgId),
      listElections(at),
      heads ? listVacant(at) : [],
      view.capacity === "HOME" ? listSuited(at, scope.orgId) : [],
    ]);
    const inOffice = ({ endsOn }: { endsOn: string | null }) => !endsOn || endsOn >= scope.today;
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="elections" capacity={view.capacity} />
        <PageHeading
          title={words("title")}
          note={words("note")}
          actions={
            heads && holds(scope.actor, scope.orgId, "SECRETARY") ? (
              <LinkButton href={`/o/${org}/people/elections/new?for=${org}`} tone="primary">
                {words("record")}
              </LinkButton>
            ) : null
          }
        />
        <Section title={words("current")}>
          <OfficeTable
            locale={locale}
            org={org}
            caption={words("current")}
            empty={words("noCurrent")}
            rows={offices.filter(inOffice)}
          />
        </Section>
        <HeadConditions locale={locale} org={org} rows={suited} />
        {vacant.length > 0 ? (
          <Section title={words("vacant")}>
            <VacantList locale={locale} org={org} rows={vacant} />
          </Section>
        ) : null}
        <Section title={words("list")}>
          <ElectionList locale={locale} org={org} rows={elections} />
        </Section>
        <Section title={words("history")}>
          <OfficeTable
            locale={locale}
            org={org}
            caption={words("history")}
            empty={words("noHistory")}
            rows={offices.filter((office) => !inOffice(office))}
          />
        </Section>
      </>
    );
  });
}
