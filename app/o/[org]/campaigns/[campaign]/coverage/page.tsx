import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BranchTable } from "@/components/campaigns/coverage/branch-table";
import { CoverageBar } from "@/components/campaigns/coverage/coverage-bar";
import { LaggardList } from "@/components/campaigns/coverage/laggard-list";
import { RemindLaggards } from "@/components/campaigns/coverage/remind";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { branchesPage, findCoverage, laggardsPage, listBranches, listLaggards } from "@/lib/campaigns/coverage/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findCampaign } from "@/lib/campaigns/queries";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("coverage.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/[campaign]/coverage">;
const wordOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export default async function CoveragePage({ params, searchParams }: Props) {
  const [{ org, campaign: id }, { after, late }, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaign = await findCampaign(scope, id);
    const at = gathering(scope);
    const [counts, branches, laggards] = await Promise.all([
      findCoverage(at, campaign),
      listBranches(at, campaign, wordOf(after)),
      listLaggards(at, campaign, wordOf(late)),
    ]);
    const here = `/o/${org}/campaigns/${id}/coverage`;
    const mayRemind = runsCampaign(scope.actor, scope) && laggards.length > 0 && campaign.state === "ISSUED";
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/campaigns` },
            { label: campaign.title, href: `/o/${org}/campaigns/${id}` },
            { label: words("coverage.heading") },
          ]}
        />
        <PageHeading
          title={words("coverage.heading")}
          note={view.org?.name}
          actions={
            mayRemind ? (
              <RemindLaggards
                locale={locale}
                org={org}
                orgName={view.org?.name ?? ""}
                campaign={campaign}
                laggards={laggards}
              />
            ) : undefined
          }
        />
        <CoverageBar locale={locale} counts={counts} />
        <Section
          title={words("coverage.branches")}
          links={next(here, "after", branches, branchesPage, words("coverage.more"))}
        >
          <BranchTable locale={locale} org={org} campaignId={id} rows={branches.slice(0, branchesPage)} />
        </Section>
        <Section
          title={words("coverage.laggards")}
          links={next(here, "late", laggards, laggardsPage, words("coverage.more"))}
        >
          <LaggardList locale={locale} rows={laggards.slice(0, laggardsPage)} />
        </Section>
      </>
    );
  });
}

/** The next page begins after the last path of this one. */
function next(here: string, name: string, rows: readonly { path: string }[], page: number, label: string) {
  const last = rows.length > page ? rows[page - 1] : undefined;
  return last ? [{ href: `${here}?${name}=${encodeURIComponent(last.path)}`, label }] : [];
}
