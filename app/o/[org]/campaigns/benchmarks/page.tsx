import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SeekDialog } from "@/components/campaigns/benchmarks/benchmark-forms";
import { BenchmarkTable } from "@/components/campaigns/benchmarks/benchmark-table";
import { LedgerTabs } from "@/components/campaigns/ledger-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listBenchmarks } from "@/lib/campaigns/benchmarks/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Scope } from "@/lib/kernel/work";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("benchmarks.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/benchmarks">;

export default async function BenchmarksPage({ params, searchParams }: Props) {
  const [{ org }, { scope: reach }, locale] = [await params, await searchParams, await getLocale()];
  const [words, campaigns] = [await getTranslations("ledgers"), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Empty>{campaigns("empty")}</Empty>;
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const rows = await listBenchmarks(scope, campaign.id, below);
    const holders = await listHolders(scope, words("benchmarks.here"));
    const path = `/o/${org}/campaigns/benchmarks`;
    const other = {
      href: withQuery(path, { scope: below ? undefined : "below" }),
      label: words(below ? "benchmarks.mine" : "benchmarks.below"),
    };
    return (
      <>
        <PageHeading
          title={words("benchmarks.heading")}
          note={words("benchmarks.note")}
          actions={holders.length > 0 ? <SeekDialog {...{ locale, org, holders }} /> : null}
        />
        <LedgerTabs locale={locale} org={org} current="benchmarks" />
        <Section title={words(below ? "benchmarks.below" : "benchmarks.mine")} links={leads ? [other] : []}>
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
