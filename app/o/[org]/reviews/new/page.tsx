import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundCorrection } from "@/components/reviews/round-correction";
import { RoundForm } from "@/components/reviews/round-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { isId } from "@/lib/kernel/ids";
import { preparesRounds } from "@/lib/reviews/policy";
import { findArrangement, findLastNumber, hasUnits, lookForRound } from "@/lib/reviews/rounds/queries";
import { defaultSet, findDimensionSet, subjectsOf } from "@/lib/reviews/rounds/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("new") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function NewRoundPage({ params, searchParams }: PageProps<"/o/[org]/reviews/new">) {
  const [{ org }, query, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("reviews"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "reviews", async (scope, view) => {
    if (!preparesRounds(scope.actor, { orgId: scope.orgId })) notFound();
    const prepared = isId(one(query.round) ?? "") ? await lookForRound(scope, String(query.round)) : null;
    if (prepared) {
      if (prepared.state !== "PREPARING") redirect(`/o/${org}/reviews/${prepared.id}`);
      const path = [
        { label: words("title"), href: `/o/${org}/reviews` },
        { label: prepared.title, href: `/o/${org}/reviews/${prepared.id}` },
        { label: words("buttons.revise") },
      ];
      return (
        <>
          <Breadcrumb label={shell("navigation.path")} crumbs={path} />
          <PageHeading title={words("buttons.revise")} note={words(`subjects.${prepared.subjects}`)} />
          <RoundCorrection
            {...{ locale, org }}
            today={scope.today}
            round={prepared}
            arrangement={await findArrangement(scope, prepared)}
          />
        </>
      );
    }
    const campaign = await findRunningCampaign(scope);
    const choices = subjectsOf(view.org?.kind ?? "", await hasUnits(scope));
    const subjects = choices.find((one) => one === query.subjects) ?? choices[0] ?? "MEMBERS";
    const set = findDimensionSet(one(query.set), subjects) ?? defaultSet(subjects);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: words("new") }]}
        />
        <PageHeading title={words("new")} note={campaign?.title} />
        {campaign ? (
          <RoundForm
            locale={locale}
            org={org}
            today={scope.today}
            subjects={subjects}
            choices={choices}
            set={set}
            number={(await findLastNumber(scope, subjects, campaign.id)) + 1}
          />
        ) : (
          <Empty>{words("noCampaign")}</Empty>
        )}
      </>
    );
  });
}
