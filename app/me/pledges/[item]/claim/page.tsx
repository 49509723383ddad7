import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Hidden } from "@/components/pledges/dialog-form";
import { ClaimFields } from "@/components/pledges/report-fields";
import { mePage } from "@/components/shell/me-page";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { claimOwnItemAction } from "@/lib/pledges/items/actions";
import { findItem } from "@/lib/pledges/items/queries";
import { isPledger } from "@/lib/pledges/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("claim") };
}

export default async function OwnClaimPage({ params, searchParams }: PageProps<"/me/pledges/[item]/claim">) {
  const [{ item: itemId }, { org }, locale, me] = [
    await params,
    await searchParams,
    (await getLocale()) as Locale,
    await getTranslations("me"),
  ];
  if (!isId(itemId)) notFound();
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope) => {
    const item = await findItem(scope, itemId);
    if (!isPledger(scope.actor, item) || item.pledgeState !== "PUBLISHED") notFound();
    return (
      <>
        <PageHeading title={me("claim")} note={item.text} />
        <ActionForm action={claimOwnItemAction} words={formWords(locale)}>
          <Hidden values={{ org: item.orgCode, itemId: item.id }} />
          <ClaimFields locale={locale} />
          <SubmitButton className="w-full text-lg">{me("sendClaim")}</SubmitButton>
        </ActionForm>
      </>
    );
  });
}
