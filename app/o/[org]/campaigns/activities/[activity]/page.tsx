import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Attendance } from "@/components/campaigns/activities/attendance";
import { emergencySentence } from "@/components/campaigns/activities/figure-sentences";
import { MinutesForm } from "@/components/campaigns/activities/minutes-form";
import { MinutesView } from "@/components/campaigns/activities/minutes-view";
import { EvidenceList } from "@/components/campaigns/evidence/evidence-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findActivity, listAttenders } from "@/lib/campaigns/activities/minutes/queries";
import { listEvidence } from "@/lib/campaigns/evidence/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { formatFullDay, formatNumber } from "@/lib/i18n/format";
import { gathering } from "@/lib/kernel/together";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("activities.heading") };
}

export default async function ActivityPage({ params }: PageProps<"/o/[org]/campaigns/activities/[activity]">) {
  const [{ org, activity: id }, locale, words, log] = [
    await params,
    await getLocale(),
    await getTranslations("meetings"),
    await getTranslations("campaigns"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const activity = await findActivity(scope, id);
    const mine = activity.orgId === scope.orgId && runsCampaign(scope.actor, scope);
    const at = gathering(scope);
    const [people, files, owners] = await Promise.all([
      listAttenders(at, activity),
      listEvidence(at, activity.id),
      mine ? listPossibleOwners(at, scope.orgId) : null,
    ]);
    const here = `/o/${org}/campaigns/activities`;
    const sentence = emergencySentence(locale, activity.lines);
    const facts = [
      { label: log("activities.kind"), value: log(`activities.kinds.${activity.kind}`) },
      { label: log("activities.happenedOn"), value: formatFullDay(locale, activity.happenedOn) },
      { label: log("activities.place"), value: activity.place },
      { label: log("activities.organiser"), value: activity.organiser },
      {
        label: log("activities.participants"),
        value: activity.participants === null ? "" : formatNumber(locale, activity.participants),
      },
      { label: words("minutes.parallel"), value: activity.parallel.join("、") },
      { label: log("activities.result"), value: activity.result },
      { label: log("activities.evidence"), value: activity.evidence },
      { label: words("minutes.sentence"), value: sentence },
    ];
    return (
      <>
        <Breadcrumb
          label={words("minutes.back")}
          crumbs={[{ label: words("minutes.back"), href: here }, { label: activity.title }]}
        />
        <PageHeading
          title={activity.title}
          note={activity.campaign}
          actions={
            <>
              {mine ? (
                <LinkButton tone="plain" href={`${here}?line=${id}#line`}>
                  {words("minutes.correctLine")}
                </LinkButton>
              ) : null}
              <LinkButton tone="plain" plain href={`${here}/${id}/file`}>
                {words("minutes.file")}
              </LinkButton>
              <LinkButton tone="plain" plain href={`${here}/${id}/file?as=pdf`}>
                {words("minutes.pdf")}
              </LinkButton>
            </>
          }
        />
        <DescriptionList items={facts.filter(({ value }) => value !== "")} />
        <EvidenceList
          {...{ locale, org, files }}
          actor={scope.actor}
          holder={{ activityId: id }}
          mayAdd={mine}
          mayRemove={activity.orgId === scope.orgId}
        />
        <Section title={words(activity.kind === "EMERGENCY" ? "minutes.emergency" : "minutes.title")}>
          <MinutesView {...{ locale, org, activity, owners }} mayAct={mine} />
          {mine ? (
            <details open={activity.lines.length === 0}>
              <summary className="inline-flex min-h-target cursor-pointer items-center underline underline-offset-4">
                {words(activity.lines.length === 0 ? "minutes.write" : "minutes.correct")}
              </summary>
              <MinutesForm locale={locale} org={org} activity={activity} />
            </details>
          ) : null}
        </Section>
        <Section title={words("attendance.title")}>
          <Attendance locale={locale} org={org} activityId={id} people={people} editable={mine} />
        </Section>
      </>
    );
  });
}
