import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ReconstituteForm } from "@/components/bodies/body-forms";
import { BodyView, DissolveForm } from "@/components/bodies/body-view";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { findBody, listNamesHere } from "@/lib/people/bodies/queries";
import { keepsRoll } from "@/lib/people/policy";

type PageProps = { params: Promise<{ org: string; body: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "bodies")("title") };
}

export default async function BodyPage({ params }: PageProps) {
  const { org, body: bodyId } = await params;
  if (!isId(bodyId)) notFound();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "bodies");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const body = await findBody(scope, bodyId);
    const names = await listNamesHere(scope);
    const keeps = keepsRoll(scope.actor, scope) && !body.endsOn;
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/people/bodies` }, { label: body.name }]}
        />
        <PageHeading
          title={body.name}
          actions={keeps ? <DissolveForm locale={locale} org={org} today={scope.today} bodyId={body.id} /> : null}
        />
        <BodyView locale={locale} body={body} />
        {keeps ? (
          <Section title={words("reconstitute")}>
            <details className="max-w-3xl">
              <summary className="inline-flex min-h-target items-center underline underline-offset-4">
                {words("reconstitute")}
              </summary>
              <ReconstituteForm locale={locale} org={org} today={scope.today} names={names} body={body} />
            </details>
          </Section>
        ) : null}
      </>
    );
  });
}
