import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ComparisonTable } from "@/components/campaigns/templates/comparison-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { compare } from "@/lib/campaigns/templates/comparisons/rules";
import { findTemplate } from "@/lib/campaigns/templates/queries";
import { sourceSchema } from "@/lib/campaigns/templates/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("templates.compared") };
}

type Props = PageProps<"/o/[org]/campaigns/templates/compare">;

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ org }, { of, all }, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  const [first, second] = [of ?? []].flat();
  return deskPage(org, "campaigns", async (scope) => {
    const chosen = [first, second].flatMap((source) =>
      sourceSchema.safeParse(source).success && source ? [source] : [],
    );
    const [left, right] = await Promise.all(chosen.map((source) => findTemplate(scope, source)));
    if (chosen.length > 0 && !left) notFound();
    const rows = left && right ? compare(left.parts, right.parts) : [];
    const kept = `/o/${org}/campaigns/templates/compare?${chosen.map((source) => `of=${source}`).join("&")}`;
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/campaigns` },
            { label: words("templates.heading"), href: `/o/${org}/campaigns/templates` },
            { label: words("templates.compared") },
          ]}
        />
        <PageHeading
          title={words("templates.compared")}
          note={left && right ? words("templates.counted", countsOf(rows)) : undefined}
        />
        {left && right ? (
          <>
            <p className="mb-3">
              <a
                href={all ? kept : `${kept}&all=1`}
                className="inline-flex min-h-target items-center underline underline-offset-4"
              >
                {words(all ? "templates.onlyDifferences" : "templates.everything")}
              </a>
            </p>
            <ComparisonTable
              locale={locale}
              titles={[headOf(left.title, left.version), headOf(right.title, right.version)]}
              rows={all ? rows : rows.filter(({ same }) => !same)}
            />
          </>
        ) : (
          <Empty>{words("templates.compareHint")}</Empty>
        )}
      </>
    );
  });
}

const headOf = (title: string, version: number) => `${title} v${version}`;
const countsOf = (rows: readonly { same: boolean }[]) => ({
  same: rows.filter(({ same }) => same).length,
  different: rows.filter(({ same }) => !same).length,
});
