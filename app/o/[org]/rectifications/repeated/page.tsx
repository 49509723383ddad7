import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RepeatedTable } from "@/components/rectifications/repeated-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withQuery } from "@/components/ui/hrefs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { TabRow } from "@/components/ui/tab-row";
import { listRepeated, repeatedPage } from "@/lib/rectifications/repeats/queries";

const bases = ["WORDING", "KIND"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("repeated.title") };
}

export default async function RepeatedPage({ params, searchParams }: PageProps<"/o/[org]/rectifications/repeated">) {
  const [{ org }, asked, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications`;
  const basis = bases.find((each) => each === asked.basis) ?? "WORDING";
  return deskPage(org, "rectifications", async (scope) => {
    const { rows, links } = firstPage(await listRepeated(scope, basis, afterOf(asked.after)), repeatedPage, {
      path: `${path}/repeated`,
      query: { basis },
      label: (await getTranslations("common"))("lists.next"),
    });
    const tabs = bases.map((each) => ({
      href: withQuery(`${path}/repeated`, { basis: each }),
      label: words(`repeated.bases.${each}`),
      current: each === basis,
    }));
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: path }, { label: words("repeated.title") }]}
        />
        <PageHeading title={words("repeated.title")} note={words("repeated.note")} />
        <TabRow label={words("repeated.title")} tabs={tabs} />
        <RepeatedTable locale={locale} path={path} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
