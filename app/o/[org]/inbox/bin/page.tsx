import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Bin } from "@/components/discards/bin";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { runsCampaign } from "@/lib/campaigns/policy";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { binPage, listDiscarded } from "@/lib/pledges/discards/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discards"))("title") };
}

/** 回收站: drafts that were taken away, for thirty days. */
export default async function BinPage({ params, searchParams }: PageProps<"/o/[org]/inbox/bin">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, (await getLocale()) as Locale];
  const [words, shell] = [await getTranslations("discards"), await getTranslations("shell")];
  return deskPage(org, "inbox", async (scope, view) => {
    if (view.capacity !== "HOME") notFound();
    const next = { path: `/o/${org}/inbox/bin`, label: loadWords(locale, "common")("lists.next") };
    const { rows, links } = firstPage(await listDiscarded(scope, { before: afterOf(after) }), binPage, next);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: shell("navigation.inbox"), href: `/o/${org}/inbox` }, { label: words("title") }]}
        />
        <PageHeading title={words("title")} note={words("note")} />
        {rows.length > 0 ? (
          <Section title={words("kept")} links={links}>
            <Bin locale={locale} org={org} rows={rows} papers={runsCampaign(scope.actor, scope)} />
          </Section>
        ) : (
          <Empty>{words("empty")}</Empty>
        )}
      </>
    );
  });
}
