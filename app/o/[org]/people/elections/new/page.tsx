import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ElectionForm } from "@/components/elections/election-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { listNamesHere } from "@/lib/people/bodies/queries";
import { findSeated, listOffices } from "@/lib/people/elections/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ for?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "elections")("record") };
}

export default async function NewElectionPage({ params, searchParams }: PageProps) {
  const [{ org }, { for: code }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "elections");
  return deskPage(org, "people", async (scope, view) => {
    const seated = await findSeated(scope, code ?? org);
    if (!seated.may || view.capacity !== "HOME") notFound();
    const offices = await listOffices(scope, seated.orgId);
    const names = await listNamesHere(scope, seated.orgId);
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/people/elections` }, { label: words("record") }]}
        />
        <PageHeading title={words("record")} note={words("for", { name: seated.name })} />
        <div className="max-w-4xl">
          <ElectionForm locale={locale} org={org} today={scope.today} seated={seated} offices={offices} names={names} />
        </div>
      </>
    );
  });
}
