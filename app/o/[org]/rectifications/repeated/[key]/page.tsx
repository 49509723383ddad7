import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OccurrenceTable } from "@/components/rectifications/repeated-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { findRepeated, listOccurrences, repeatedPage } from "@/lib/rectifications/repeats/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("repeated.title") };
}

export default async function OccurrencesPage({
  params,
  searchParams,
}: PageProps<"/o/[org]/rectifications/repeated/[key]">) {
  const [{ org, key }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications`;
  return deskPage(org, "rectifications", async (scope) => {
    const repeated = await findRepeated(scope, key);
    const { name, total, orgs, open } = repeated;
    const { rows, links } = firstPage(await listOccurrences(scope, repeated, afterOf(after)), repeatedPage, {
      path: `${path}/repeated/${key}`,
      label: (await getTranslations("common"))("lists.next"),
    });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: path },
            { label: words("repeated.title"), href: `${path}/repeated` },
            { label: name },
          ]}
        />
        <PageHeading title={name} note={words("repeated.figures", { total, orgs, open })} />
        <OccurrenceTable locale={locale} rows={rows} wording={name} />
        <NextPageLink links={links} />
      </>
    );
  });
}
