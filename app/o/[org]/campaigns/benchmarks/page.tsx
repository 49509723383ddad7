import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SeekDialog } from "@/components/campaigns/benchmarks/benchmark-forms";
import { BenchmarkTable } from "@/components/campaigns/benchmarks/benchmark-table";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { withQuery } from "@/components/ui/hrefs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { benchmarksPage, listBenchmarks } from "@/lib/campaigns/benchmarks/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import type { Scope } from "@/lib/kernel/work";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("benchmarks.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/benchmarks">;

export default async function BenchmarksPage({ params, searchParams }: Props) {
  const [{ org }, { scope: reach, after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("ledgers");
  return campaignPage(org, async (scope, campaign, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const found = await listBenchmarks(scope, campaign.id, { below, after: afterOf(after) });
    const holders = await listHolders(scope, words("benchmarks.here"));
    const path = `/o/${org}/campaigns/benchmarks`;
    const other = {
      href: withQuery(path, { scope: below ? undefined : "below" }),
      label: words(below ? "benchmarks.mine" : "benchmarks.below"),
    };
    const { rows, links } = firstPage(found, benchmarksPage, {
      path,
      query: { scope: below ? "below" : undefined },
      label: words("benchmarks.more"),
    });
    return (
      <>
        <PageHeading
          title={words("benchmarks.heading")}
          note={words("benchmarks.note")}
          actions={holders.length > 0 ? <SeekDialog {...{ locale, org, holders }} /> : null}
        />
        <CampaignsTabs locale={locale} org={org} current="benchmarks" />
        <Section
          title={words(below ? "benchmarks.below" : "benchmarks.mine")}
          links={leads ? [...links, other] : links}
        >
          <BenchmarkTable {...{ locale, org, rows, below, today: scope.today, actor: scope.actor }} />
        </Section>
      </>
    );
  });
}

/** Whose benchmark this person may choose: everybody's for the office, one's own for a member, nobody's from above. */
async function listHolders(scope: Scope, here: string) {
  const { actor, orgId } = scope;
  if (runsCampaign(actor, scope)) {
    const people = await listPossibleOwners(scope, orgId);
    return [{ value: "", label: here }, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  }
  return actor.homes.some((home) => home.orgId === orgId) ? [{ value: actor.personId, label: actor.name }] : [];
}
