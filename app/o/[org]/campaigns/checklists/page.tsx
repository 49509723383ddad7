import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { ChecklistTable } from "@/components/campaigns/checklists/checklist-table";
import { ChecklistView } from "@/components/campaigns/checklists/checklist-view";
import { GiveDialog } from "@/components/campaigns/checklists/give-dialog";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { checklistsPage, findBand, findChecklist, listChecklists } from "@/lib/campaigns/checklists/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listSets } from "@/lib/campaigns/templates/queries";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("checklists.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/checklists">;

export default async function ChecklistsPage({ params, searchParams }: Props) {
  const [{ org }, { scope: reach, list: asked, after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("ledgers");
  const path = `/o/${org}/campaigns/checklists`;
  return campaignPage(org, async (scope, campaign, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const at = gathering(scope);
    const [chosen, listed, offers] = await Promise.all([
      typeof asked === "string" ? findChecklist(at, asked) : null,
      typeof asked === "string" ? [] : listChecklists(at, campaign.id, { below, after: afterOf(after) }),
      offersOf(at),
    ]);
    const found = chosen ? [chosen] : listed;
    const next = { path, query: { scope: below ? "below" : undefined }, label: words("checklists.more") };
    const { rows, links } = firstPage(found, checklistsPage, next);
    const whole = chosen ? rows : rows.filter(({ personId }) => !below && personId === null);
    const lines = rows.filter((row) => !whole.includes(row));
    const [first] = whole;
    const band = first?.orgId === scope.orgId ? await findBand(scope, first.id) : null;
    const back = chosen || below ? [{ href: path, label: words("checklists.mine") }] : [];
    const lower = leads ? [{ href: withQuery(path, { scope: "below" }), label: words("checklists.below") }] : [];
    const ways = below ? [...back, ...links] : [...back, ...lower];
    return (
      <>
        <PageHeading
          title={words("checklists.heading")}
          note={words("checklists.note")}
          actions={<GiveDialog {...{ locale, org, leads }} {...offers} />}
        />
        <CampaignsTabs locale={locale} org={org} current="checklists" />
        <Section title={words(below ? "checklists.lower" : "checklists.mine")} links={ways}>
          {rows.length > 0 ? null : <Empty>{words(below ? "checklists.emptyBelow" : "checklists.empty")}</Empty>}
          {below ? <ChecklistTable {...{ locale, path, lists: lines }} title={words("checklists.heading")} /> : null}
          {whole.map((list) => (
            <ChecklistView
              key={list.id}
              {...{ locale, org, list }}
              today={scope.today}
              actor={scope.actor}
              band={list === first ? band : null}
            />
          ))}
        </Section>
        {lines.length > 0 && !below ? (
          <Section title={words("checklists.people")} links={links}>
            <ChecklistTable {...{ locale, path, lists: lines }} title={words("checklists.heading")} />
          </Section>
        ) : null}
      </>
    );
  });
}

/** What the office may make a list of, and of whom; nothing for anybody else. */
async function offersOf(scope: Scope) {
  if (!runsCampaign(scope.actor, scope)) return { sets: [], people: [] };
  const [sets, people] = await Promise.all([listSets(scope), listPossibleOwners(scope, scope.orgId)]);
  return { sets: sets.filter(({ items }) => items > 0), people };
}
