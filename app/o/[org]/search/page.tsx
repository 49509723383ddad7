import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Results } from "@/components/search/results";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { searchDesk } from "@/lib/notifications/search/queries";
import { foundKinds, isFoundKind } from "@/lib/notifications/search/rules";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ q?: string; kind?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

/** One box over people, organisations, pledges, rectifications and rounds of the organisation and all below it. */
export default async function SearchPage({ params, searchParams }: PageProps) {
  const [{ org }, { q, kind }] = [await params, await searchParams];
  const [locale, words] = [(await getLocale()) as Locale, await getTranslations("search")];
  const asked = (typeof q === "string" ? q : "").trim().slice(0, 60);
  const of = typeof kind === "string" && isFoundKind(kind) ? kind : undefined;
  return deskPage(org, "search", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const found = asked ? await searchDesk(scope, asked, of) : [];
    const options = foundKinds.map((value) => ({ value, label: words(`kinds.${value}`) }));
    return (
      <>
        <Breadcrumb label={words("title")} crumbs={[{ label: words("title") }]} />
        <PageHeading title={asked ? words("for", { asked }) : words("title")} note={words("note")} />
        <ListToolbar
          locale={locale}
          path={`/o/${org}/search`}
          search={{ name: "q", value: asked, label: words("hint") }}
          filters={[{ name: "kind", label: words("every"), value: of, options }]}
        />
        {found.length > 0 ? (
          <Results locale={locale} org={org} asked={asked} kind={of} found={found} />
        ) : (
          <Empty>{words(asked ? "nothing" : "begin")}</Empty>
        )}
      </>
    );
  });
}
