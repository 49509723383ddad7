import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundForm } from "@/components/evaluations/round-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { preparesRounds } from "@/lib/evaluations/policy";
import { countRounds, listCriteria } from "@/lib/evaluations/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("new") };
}

export default async function NewRoundPage({ params }: PageProps<"/o/[org]/evaluations/new">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const [words, shell] = [await getTranslations("evaluations"), await getTranslations("shell")];
  return deskPage(org, "evaluations", async (scope) => {
    if (!preparesRounds(scope.actor, scope)) notFound();
    const campaign = await findRunningCampaign(scope);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/evaluations` }, { label: words("new") }]}
        />
        <PageHeading title={words("new")} note={campaign?.title} />
        {campaign ? (
          <RoundForm
            locale={locale}
            org={org}
            today={scope.today}
            number={(await countRounds(scope)) + 1}
            criteria={await listCriteria(scope, campaign)}
          />
        ) : (
          <Empty>{words("form.noCampaign")}</Empty>
        )}
      </>
    );
  });
}
