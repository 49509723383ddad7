import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownItemPage } from "@/components/pledges/own-item-page";
import { ClaimFields } from "@/components/pledges/report-fields";
import { claimOwnItemAction } from "@/lib/pledges/items/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("claim") };
}

export default async function OwnClaimPage(props: PageProps<"/me/pledges/[item]/claim">) {
  return ownItemPage(props, {
    title: "claim",
    send: "sendClaim",
    action: claimOwnItemAction,
    fields: (locale) => <ClaimFields locale={locale} />,
  });
}
