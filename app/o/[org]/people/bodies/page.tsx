import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { BodyList } from "@/components/bodies/body-list";
import { AssignDivisionForm } from "@/components/bodies/division-forms";
import { DivisionList } from "@/components/bodies/division-list";
import { ResponsibleList } from "@/components/bodies/responsible-list";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import { listBodies } from "@/lib/people/bodies/queries";
import { findAssignment, listDivisions, listResponsible } from "@/lib/people/divisions/queries";
import { keepsRoll } from "@/lib/people/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "bodies")("title") };
}

export default async function BodiesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "bodies");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const keeps = keepsRoll(scope.actor, scope);
    const at = gathering(scope);
    const [bodies, divisions, responsible, { names, choices }] = await Promise.all([
      listBodies(at),
      listDivisions(at),
      listResponsible(at),
      keeps ? findAssignment(at) : { names: [], choices: [] },
    ]);
    const place = { locale, org, today: scope.today, names };
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="bodies" capacity={view.capacity} />
        <PageHeading
          title={words("title")}
          note={words("note")}
          actions={
            keeps ? (
              <LinkButton href={`/o/${org}/people/bodies/new`} tone="primary">
                {words("form")}
              </LinkButton>
            ) : null
          }
        />
        <Section title={words("responsible.title")}>
          <ResponsibleList {...place} rows={responsible} keeps={keeps} />
        </Section>
        <Section title={words("list")}>
          <BodyList locale={locale} org={org} bodies={bodies} />
        </Section>
        <Section title={words("divisions.title")}>
          <p className="mb-2 text-sm text-ink-2">{words("divisions.note")}</p>
          <DivisionList locale={locale} org={org} today={scope.today} rows={divisions} keeps={keeps} />
          {choices.length > 0 ? (
            <div className="mt-3">
              <AssignDivisionForm {...place} choices={choices} />
            </div>
          ) : null}
        </Section>
      </>
    );
  });
}
