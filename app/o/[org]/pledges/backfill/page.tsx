import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackfillForm } from "@/components/pledges/backfill-form";
import { BackfilledList } from "@/components/pledges/backfilled-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { ScrollRow } from "@/components/ui/scroll-row";
import { Section } from "@/components/ui/section";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import {
  backfilledPage,
  listBackfilled,
  listPastCampaigns,
  listPastHeads,
  listPastMembers,
  type PastCampaign,
} from "@/lib/pledges/backfills/queries";
import { listCategories } from "@/lib/pledges/items/queries";
import { keepsRecords } from "@/lib/pledges/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("backfill.title") };
}

/** 补录 (LIFE-08): a pledge of last year or last quarter that stands on paper. */
export default async function BackfillPage({ params, searchParams }: PageProps<"/o/[org]/pledges/backfill">) {
  const [{ org }, { campaign: asked, after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("pledges");
  return deskPage(org, "pledges", async (scope) => {
    if (!keepsRecords(scope.actor, scope.orgId)) notFound();
    const campaigns = await listPastCampaigns(scope);
    const campaign =
      campaigns.find(({ id }) => id === asked) ?? campaigns.find(({ running }) => !running) ?? campaigns[0];
    const key = campaign && { campaignOrgId: campaign.orgId, campaignId: campaign.id };
    const at = gathering(scope);
    const [found, members, heads, categories] = await Promise.all([
      listBackfilled(at, afterOf(after)),
      campaign ? listPastMembers(at, campaign) : [],
      campaign ? listPastHeads(at, campaign) : [],
      key ? listCategories(at, key, "PERSON") : [],
    ]);
    const { rows, links } = firstPage(found, backfilledPage, {
      path: `/o/${org}/pledges/backfill`,
      query: { campaign: campaign?.id },
      label: loadWords(locale, "common")("lists.next"),
    });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: words("backfill.title") }]}
        />
        <PageHeading title={words("backfill.title")} />
        <p className="mb-4 max-w-3xl">{words("backfill.intro")}</p>
        <Years org={org} campaigns={campaigns} current={campaign?.id} />
        {campaign && key ? (
          <BackfillForm
            key={campaign.id}
            locale={locale}
            org={org}
            today={scope.today}
            campaign={campaign}
            people={members.filter(({ hasPledged }) => !hasPledged)}
            heads={heads}
            categories={categories}
          />
        ) : (
          <Empty>{words("lists.noCampaign")}</Empty>
        )}
        <Section title={words("backfill.list")} links={links}>
          <BackfilledList locale={locale} org={org} rows={rows} />
        </Section>
      </>
    );
  });
}

type YearsProps = { org: string; campaigns: readonly PastCampaign[]; current: string | undefined };

function Years({ org, campaigns, current }: YearsProps) {
  return (
    <div className="mb-4 border-b border-line">
      <ScrollRow>
        {campaigns.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`/o/${org}/pledges/backfill?campaign=${id}`}
              aria-current={id === current ? "page" : undefined}
              className="inline-flex min-h-target items-center underline-offset-4 hover:underline aria-[current=page]:border-b-2 aria-[current=page]:border-red aria-[current=page]:font-semibold"
            >
              {title}
            </a>
          </li>
        ))}
      </ScrollRow>
    </div>
  );
}
