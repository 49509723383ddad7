import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Bin } from "@/components/discards/bin";
import { OwnPledge } from "@/components/pledges/own-pledge";
import { mePage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { gathering } from "@/lib/kernel/together";
import { binPage, listDiscarded } from "@/lib/pledges/discards/queries";
import { listItems } from "@/lib/pledges/items/queries";
import { listProposals } from "@/lib/pledges/proposals/queries";
import { listOwnPledges } from "@/lib/pledges/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("title") };
}

export default async function OwnPledgesPage({ searchParams }: PageProps<"/me/pledges">) {
  const [{ org }, locale, words] = [await searchParams, (await getLocale()) as Locale, await getTranslations("me")];
  const discards = await getTranslations("discards");
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope, view) => {
    const at = gathering(scope);
    const [campaign, pledges, found] = await Promise.all([
      findRunningCampaign(at),
      listOwnPledges(at),
      listDiscarded(at, { own: true }),
    ]);
    const proposed = pledges.find(({ proposalId }) => proposalId !== null);
    const [items, proposals] = await Promise.all([
      listItems(
        at,
        pledges.map(({ id }) => id),
      ),
      proposed?.proposalId ? listProposals(at, { orgId: proposed.orgId, id: proposed.proposalId }) : [],
    ]);
    const discarded = found.slice(0, binPage);
    const running = campaign?.running ?? [];
    const several = running.length > 1;
    const open = running.filter(({ id }) => !pledges.some(({ campaignId }) => campaignId === id));
    return (
      <>
        <PageHeading title={words("title")} note={several ? undefined : campaign?.title} />
        {open.map(({ id, title }) => (
          <section key={id} className="mb-8">
            {several ? <h2 className="mb-2 text-lg font-semibold">{title}</h2> : null}
            <Empty
              action={
                <LinkButton
                  href={`/me/pledges/new?org=${view.org?.code}&campaign=${id}`}
                  tone="primary"
                  className="w-full text-lg"
                >
                  {words("start")}
                </LinkButton>
              }
            >
              {words("startNote")}
            </Empty>
          </section>
        ))}
        {campaign || pledges.length > 0 ? null : <Empty>{words("noCampaign")}</Empty>}
        {pledges.map((pledge) => (
          <section key={pledge.id} className="mb-8">
            {!several && pledge.campaignId === campaign?.id ? null : (
              <h2 className="mb-2 text-lg font-semibold">{pledge.campaignTitle}</h2>
            )}
            <OwnPledge
              locale={locale}
              actor={scope.actor}
              pledge={pledge}
              items={items.filter((item) => item.pledgeId === pledge.id)}
              proposals={pledge.id === proposed?.id ? proposals : []}
              today={scope.today}
            />
          </section>
        ))}
        {discarded.length > 0 ? (
          <Section title={discards("own")}>
            <Bin locale={locale} org={view.org?.code ?? ""} rows={discarded} />
          </Section>
        ) : null}
      </>
    );
  });
}
