import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownItemPage } from "@/components/pledges/own-item-page";
import { ProgressFields } from "@/components/pledges/report-fields";
import { recordOwnProgressAction } from "@/lib/pledges/items/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("progress") };
}

export default async function OwnProgressPage(props: PageProps<"/me/pledges/[item]/progress">) {
  return ownItemPage(props, {
    title: "progress",
    send: "saveProgress",
    action: recordOwnProgressAction,
    fields: (locale, today) => <ProgressFields locale={locale} today={today} />,
  });
}
