import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HearingList } from "@/components/campaigns/hearings/hearing-list";
import { SegmentList } from "@/components/campaigns/segments/segment-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdoptionOf } from "@/lib/campaigns/adoptions/queries";
import { listHearings } from "@/lib/campaigns/hearings/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findCampaign } from "@/lib/campaigns/queries";
import { findSegments } from "@/lib/campaigns/segments/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("course.title") };
}

/** How the campaign is carried out here: the segments of the plan with one's own rounds, and who was heard about the scheme (CAM-10, CAM-11). */
export default async function CoursePage({ params, searchParams }: PageProps<"/o/[org]/campaigns/[campaign]/course">) {
  const [{ org, campaign: id }, { heard }, locale, words, campaigns] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("meetings"),
    await getTranslations("campaigns"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const campaign = await findCampaign(scope, id);
    const plan = await findSegments(scope, campaign);
    const adoption = await findAdoptionOf(scope, id);
    const hearings = adoption ? await listHearings(scope, adoption, afterOf(heard)) : [];
    const may = runsCampaign(scope.actor, scope);
    const open = adoption && may && !["SUBMITTED", "APPROVED"].includes(adoption.state);
    return (
      <>
        <Breadcrumb
          label={campaigns("title")}
          crumbs={[
            { label: campaigns("title"), href: `/o/${org}/campaigns` },
            { label: campaign.title, href: `/o/${org}/campaigns/${id}` },
            { label: words("course.title") },
          ]}
        />
        <PageHeading title={words("course.title")} note={campaign.title} />
        <SegmentList
          {...{ locale, org, plan }}
          campaignId={id}
          mayAdd={may && campaign.orgId === scope.orgId && ["DRAFTING", "ISSUED"].includes(campaign.state)}
          mayMap={may}
        />
        {adoption ? (
          <HearingList
            locale={locale}
            hearings={hearings}
            path={`/o/${org}/campaigns/${id}/course`}
            entry={open ? { org, adoptionId: adoption.id, today: scope.today } : null}
          />
        ) : null}
      </>
    );
  });
}
