import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SurveyForm } from "@/components/pledges/survey-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { surveyPledgeAction } from "@/lib/pledges/actions";
import { isHead, keepsRecords } from "@/lib/pledges/policy";
import { listBodyPledges, listPledgers } from "@/lib/pledges/surveys/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("new.title") };
}

export default async function NewPledgePage({ params }: PageProps<"/o/[org]/pledges/new">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("pledges")];
  return deskPage(org, "pledges", async (scope) => {
    const campaign = await findRunningCampaign(scope);
    const keeps = keepsRecords(scope.actor, scope.orgId);
    const heading = (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: words("new.title") }]}
        />
        <PageHeading title={words("new.title")} note={words("new.note")} />
      </>
    );
    if (!campaign || !keeps) {
      return (
        <>
          {heading}
          <Empty>{words(campaign ? "new.cannot" : "lists.noCampaign")}</Empty>
        </>
      );
    }
    const people = (await listPledgers(scope, campaign)).filter(({ hasPledged }) => !hasPledged);
    const made = await listBodyPledges(scope, campaign);
    const bodies = (["ORG", "LEADING_GROUP"] as const).filter(
      (kind) => isHead(scope.actor, scope.orgId) && !made.includes(kind),
    );
    return (
      <>
        {heading}
        {people.length + bodies.length === 0 ? (
          <Empty>{words("new.allPledged")}</Empty>
        ) : (
          <SurveyForm
            locale={locale}
            action={surveyPledgeAction}
            org={org}
            campaignId={campaign.id}
            today={scope.today}
            people={people}
            bodies={bodies}
          />
        )}
      </>
    );
  });
}
