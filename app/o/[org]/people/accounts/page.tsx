import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type AccountsQuery, AccountsView } from "@/components/access/accounts-view";
import { RefusedNotice } from "@/components/access/refused-notice";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { type AccountFilter, countAccounts, listAccounts } from "@/lib/auth/slips/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { holds } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<AccountsQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "access")("accounts.title") };
}

/** Who of the roll can sign in, and slips for those who cannot yet. */
export default async function AccountsPage({ params, searchParams }: PageProps) {
  const [{ org }, query] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const keeps = holds(scope.actor, scope.orgId, "SECRETARY", "ADMINISTRATOR");
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="accounts" capacity={view.capacity} />
        <PageHeading title={words("accounts.title")} {...(view.org ? { note: view.org.name } : {})} />
        <RefusedNotice locale={locale} title={words("print.refused")} code={query.refused} />
        {keeps ? (
          <AccountsView
            locale={locale}
            org={org}
            query={query}
            rows={await listAccounts(scope, filterOf(query))}
            counts={await countAccounts(scope)}
          />
        ) : (
          <Notice title={words("accounts.notYours")} />
        )}
      </>
    );
  });
}

function filterOf({ q, state, after }: AccountsQuery): AccountFilter {
  const [pinyin, id] = after?.split("~") ?? [];
  return {
    ...(q?.trim() ? { search: q.trim() } : {}),
    ...(state ? { state } : {}),
    ...(pinyin !== undefined && id && isId(id) ? { after: { pinyin, id } } : {}),
  };
}
