import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OwnSurveyForm } from "@/components/pledges/own-survey-form";
import { mePage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { surveyOwnPledgeAction } from "@/lib/pledges/actions";
import { listPledgers } from "@/lib/pledges/surveys/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("new.title") };
}

export default async function NewOwnPledgePage({ searchParams }: PageProps<"/me/pledges/new">) {
  const [{ org, campaign: asked }, locale, words] = [
    await searchParams,
    (await getLocale()) as Locale,
    await getTranslations("pledges"),
  ];
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope, view) => {
    const campaign = await findRunningCampaign(
      typeof asked === "string" && isId(asked) ? { ...scope, campaignId: asked } : scope,
    );
    const [me] = campaign ? await listPledgers(scope, campaign, scope.actor.personId) : [];
    if (!campaign || !me || me.hasPledged) redirect("/me/pledges");
    return (
      <>
        <PageHeading
          title={words("new.visit")}
          note={campaign.running.length > 1 ? campaign.title : words("new.note")}
        />
        <OwnSurveyForm
          locale={locale}
          action={surveyOwnPledgeAction}
          org={view.org?.code ?? ""}
          campaignId={campaign.id}
          today={scope.today}
          withoutPost={me.post === "" && me.title === ""}
        />
      </>
    );
  });
}
