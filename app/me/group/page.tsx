import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { GroupItems } from "@/components/pledges/group-items";
import { mePage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { listGroupItems } from "@/lib/pledges/collections/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "registers")("group.title") };
}

export default async function GroupPage({ searchParams }: { searchParams: Promise<{ org?: string }> }) {
  const [{ org }, locale] = [await searchParams, (await getLocale()) as Locale];
  return mePage("pledges", org, async (scope, view) => {
    const items = await listGroupItems(scope);
    return (
      <>
        <PageHeading title={loadWords(locale, "registers")("group.title")} note={items[0]?.groupName} />
        <GroupItems locale={locale} org={view.org?.code ?? ""} today={scope.today} items={items} />
      </>
    );
  });
}
