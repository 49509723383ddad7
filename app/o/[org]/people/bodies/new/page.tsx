import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FormBodyForm } from "@/components/bodies/body-forms";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { findBodyChoices, listNamesHere } from "@/lib/people/bodies/queries";
import { keepsRoll } from "@/lib/people/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "bodies")("form") };
}

export default async function NewBodyPage({ params, searchParams }: PageProps<"/o/[org]/people/bodies/new">) {
  const [{ org }, { campaign }] = [await params, await searchParams];
  const chosen = typeof campaign === "string" ? campaign : undefined;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "bodies");
  return deskPage(org, "people", async (scope) => {
    if (!keepsRoll(scope.actor, scope)) notFound();
    const [choices, names] = [await findBodyChoices(scope), await listNamesHere(scope)];
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/people/bodies` }, { label: words("form") }]}
        />
        <PageHeading title={words("form")} />
        <div className="max-w-3xl">
          <FormBodyForm
            locale={locale}
            org={org}
            today={scope.today}
            names={names}
            choices={choices}
            campaign={chosen}
          />
        </div>
      </>
    );
  });
}
