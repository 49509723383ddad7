import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChecklistView } from "@/components/campaigns/checklists/checklist-view";
import { GiveDialog } from "@/components/campaigns/checklists/give-dialog";
import { LedgerTabs } from "@/components/campaigns/ledger-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { findBand, listChecklists } from "@/lib/campaigns/checklists/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { listSets } from "@/lib/campaigns/templates/queries";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("checklists.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/checklists">;

export default async function ChecklistsPage({ params, searchParams }: Props) {
  const [{ org }, { scope: reach }, locale] = [await params, await searchParams, await getLocale()];
  const [words, campaigns] = [await getTranslations("ledgers"), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope, view) => {
    const { actor, today } = scope;
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Empty>{campaigns("empty")}</Empty>;
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const lists = await listChecklists(scope, campaign.id, below);
    const first = lists.find(({ personId }) => personId === null);
    const band = first && !below ? await findBand(scope, first.id) : null;
    const sets = runsCampaign(actor, scope) ? (await listSets(scope)).filter(({ items }) => items > 0) : [];
    const path = `/o/${org}/campaigns/checklists`;
    return (
      <>
        <PageHeading
          title={words("checklists.heading")}
          note={words("checklists.note")}
          actions={sets.length > 0 ? <GiveDialog {...{ locale, org, sets, leads }} /> : null}
        />
        <LedgerTabs locale={locale} org={org} current="checklists" />
        {leads ? (
          <p className="mb-3 text-sm">
            <a
              href={withQuery(path, { scope: below ? undefined : "below" })}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {words(below ? "checklists.mine" : "checklists.below")}
            </a>
          </p>
        ) : null}
        {lists.length === 0 ? <Empty>{words(below ? "checklists.emptyBelow" : "checklists.empty")}</Empty> : null}
        {lists.map((list) => (
          <ChecklistView
            key={list.id}
            {...{ locale, org, today, actor }}
            list={below ? { ...list, name: `${list.orgName}　${list.name}` } : list}
            band={list === first ? band : null}
          />
        ))}
      </>
    );
  });
}
