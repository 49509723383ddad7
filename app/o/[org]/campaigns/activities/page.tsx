import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivityForm } from "@/components/campaigns/activities/activity-form";
import { ActivitySums } from "@/components/campaigns/activities/activity-sums";
import { ActivityTable } from "@/components/campaigns/activities/activity-table";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { activitiesPage, listActivities, listParallel, sumActivities } from "@/lib/campaigns/activities/queries";
import { activityKinds } from "@/lib/campaigns/activities/schema";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findSession } from "@/lib/campaigns/studies/queries";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("activities.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/activities">;

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const [{ org }, { kind: asked, before, line, session: planned }, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
  ];
  const kind = activityKinds.find((one) => one === asked);
  const from = typeof before === "string" && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(before) ? before : undefined;
  return campaignPage(org, async (scope, campaign) => {
    const [editable, at] = [runsCampaign(scope.actor, scope), gathering(scope)];
    const [rows, sums, parallel, session] = await Promise.all([
      listActivities(at, campaign.id, { kind, before: from }),
      sumActivities(at, campaign.id),
      editable ? listParallel(at) : [],
      editable && typeof planned === "string" && isId(planned) ? findSession(at, planned) : undefined,
    ]);
    const chosen = rows.find(({ id }) => id === line);
    const here = `/o/${org}/campaigns/activities`;
    const last = rows.length > activitiesPage ? rows[activitiesPage - 1] : undefined;
    const more = last
      ? [
          {
            href: `${here}?${kind ? `kind=${kind}&` : ""}before=${last.happenedOn}_${last.id}`,
            label: words("coverage.more"),
          },
        ]
      : [];
    return (
      <>
        <PageHeading title={words("activities.heading")} note={campaign.title} />
        <CampaignsTabs locale={locale} org={org} current="activities" />
        <ActivitySums locale={locale} rows={sums} />
        <ListToolbar
          locale={locale}
          path={here}
          filters={[
            {
              name: "kind",
              label: words("activities.kind"),
              value: kind,
              options: activityKinds.map((value) => ({ value, label: words(`activities.kinds.${value}`) })),
            },
          ]}
        />
        <Section title={words("activities.lines")} links={more}>
          <ActivityTable locale={locale} org={org} rows={rows.slice(0, activitiesPage)} />
        </Section>
        {editable ? (
          <Section id="line" title={words(chosen ? "activities.correct" : "activities.record")}>
            <ActivityForm
              key={chosen?.id}
              {...{ locale, org, session, parallel }}
              today={scope.today}
              activity={chosen}
            />
          </Section>
        ) : null}
      </>
    );
  });
}
