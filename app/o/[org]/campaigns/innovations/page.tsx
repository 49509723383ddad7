import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { OpenDialog } from "@/components/campaigns/innovations/innovation-forms";
import { InnovationTable } from "@/components/campaigns/innovations/innovation-table";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { PaperLinks } from "@/components/ui/paper-links";
import { Section } from "@/components/ui/section";
import { innovationsPage, listInnovations } from "@/lib/campaigns/innovations/queries";
import { innovationFilters } from "@/lib/campaigns/innovations/schema";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("innovations.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/innovations">;

export default async function InnovationsPage({ params, searchParams }: Props) {
  const [{ org }, { state: asked, scope: reach, after }, locale] = [
    await params,
    await searchParams,
    await getLocale(),
  ];
  const words = await getTranslations("ledgers");
  const state = innovationFilters.find((one) => one === asked);
  return campaignPage(org, async (scope, campaign, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const found = await listInnovations(scope, campaign.id, { below, state, after: afterOf(after) });
    const people = runsCampaign(scope.actor, scope) ? await listPossibleOwners(scope, scope.orgId) : [];
    const path = `/o/${org}/campaigns/innovations`;
    const query = { scope: below ? "below" : undefined, state };
    const { rows, links } = firstPage(found, innovationsPage, { path, query, label: words("benchmarks.more") });
    return (
      <>
        <PageHeading
          title={words("innovations.heading")}
          note={words("innovations.note")}
          actions={
            <>
              <PaperLinks locale={locale} path={`${path}/export`} query={query} />
              {people.length > 0 ? <OpenDialog {...{ locale, org, today: scope.today, people }} /> : null}
            </>
          }
        />
        <CampaignsTabs locale={locale} org={org} current="innovations" />
        <ListToolbar
          locale={locale}
          path={path}
          filters={[
            {
              name: "state",
              label: words("innovations.filter"),
              value: state,
              options: innovationFilters.map((value) => ({ value, label: words(`innovations.filters.${value}`) })),
            },
          ]}
          kept={{ scope: query.scope }}
        />
        <Section
          title={words(below ? "innovations.below" : "innovations.mine")}
          links={
            leads
              ? [
                  ...links,
                  {
                    href: withQuery(path, query, { scope: below ? undefined : "below" }),
                    label: words(below ? "innovations.mine" : "innovations.below"),
                  },
                ]
              : links
          }
        >
          <InnovationTable {...{ locale, rows, below, today: scope.today }} />
        </Section>
      </>
    );
  });
}
