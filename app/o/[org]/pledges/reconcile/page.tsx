import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Reconcile } from "@/components/imports/reconcile";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { listOwnRows } from "@/lib/imports/reconciliations/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "reconcile")("title") };
}

export default async function ReconcilePage({ params }: PageProps<"/o/[org]/pledges/reconcile">) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = catalogues[locale].reconcile;
  return deskPage(org, "pledges", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Empty>{words.noCampaign}</Empty>;
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: loadWords(locale, "pledges")("title"), href: `/o/${org}/pledges` }, { label: words.title }]}
        />
        <PageHeading title={words.title} />
        <p className="mb-4 max-w-3xl">{words.intro}</p>
        <Reconcile org={org} own={await listOwnRows(scope, campaign)} words={words} />
      </>
    );
  });
}
