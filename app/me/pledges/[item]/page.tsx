import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AskExtension } from "@/components/pledges/extension-moves";
import { Extensions } from "@/components/pledges/extensions";
import { ItemArticle } from "@/components/pledges/item-article";
import { mePage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { openMoves } from "@/lib/kernel/lifecycle";
import { listExtensions } from "@/lib/pledges/extensions/queries";
import { itemLifecycle } from "@/lib/pledges/items/lifecycle";
import { findItemLife } from "@/lib/pledges/items/queries";
import { isPledger } from "@/lib/pledges/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("title") };
}

/** One item of the member's own: how it stands, and two large buttons. */
export default async function OwnItemLifePage({ params, searchParams }: PageProps<"/me/pledges/[item]">) {
  const [{ item: itemId }, { org }] = [await params, await searchParams];
  const [locale, words, me] = [
    (await getLocale()) as Locale,
    await getTranslations("pledges"),
    await getTranslations("me"),
  ];
  if (!isId(itemId)) notFound();
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope) => {
    const item = await findItemLife(scope, itemId);
    if (!isPledger(scope.actor, item)) notFound();
    const open = openMoves(itemLifecycle, scope.actor, item);
    const runs = item.pledgeState === "PUBLISHED" && (item.state === "OPEN" || item.state === "CLAIMED");
    const extensions = await listExtensions(scope, item.pledgeId);
    const mine = extensions.filter(({ itemId }) => itemId === item.id);
    const asks =
      runs && item.state === "OPEN" && item.dueOn >= scope.today && mine.every(({ state }) => state !== "ASKED");
    const path = `/me/pledges/${item.id}`;
    return (
      <>
        <PageHeading title={words("item.number", { number: item.number })} note={item.family} />
        {item.state === "CLAIMED" ? <Notice title={me("waiting")} /> : null}
        <ItemArticle locale={locale} org={item.orgCode} item={item} today={scope.today} />
        <Extensions locale={locale} actor={scope.actor} extensions={mine} />
        <div className="mt-4 grid gap-3">
          {runs ? (
            <LinkButton href={`${path}/progress?org=${item.orgCode}`} tone="primary" className="text-lg">
              {me("progress")}
            </LinkButton>
          ) : null}
          {runs && open.includes("claim") ? (
            <LinkButton href={`${path}/claim?org=${item.orgCode}`} className="text-lg">
              {me("claim")}
            </LinkButton>
          ) : null}
          {asks ? <AskExtension locale={locale} item={item} /> : null}
          <LinkButton href={`/me/pledges?org=${item.orgCode}`} tone="quiet">
            {me("all")}
          </LinkButton>
        </div>
      </>
    );
  });
}
