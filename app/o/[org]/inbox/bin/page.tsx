import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Bin } from "@/components/discards/bin";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { listDiscarded } from "@/lib/pledges/discards/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discards"))("title") };
}

/** 回收站: drafts that were taken away, for thirty days. */
export default async function BinPage({ params }: { params: Promise<{ org: string }> }) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const [words, shell] = [await getTranslations("discards"), await getTranslations("shell")];
  return deskPage(org, "inbox", async (scope, view) => {
    if (view.capacity !== "HOME") notFound();
    const rows = await listDiscarded(scope);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: shell("navigation.inbox"), href: `/o/${org}/inbox` }, { label: words("title") }]}
        />
        <PageHeading title={words("title")} note={words("note")} />
        {rows.length > 0 ? <Bin locale={locale} org={org} rows={rows} /> : <Empty>{words("empty")}</Empty>}
      </>
    );
  });
}
