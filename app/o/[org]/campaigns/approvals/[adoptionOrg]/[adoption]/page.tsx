import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionList } from "@/components/campaigns/action-list";
import { SchemeText } from "@/components/campaigns/adoption-panel";
import { DecideAdoptionForm } from "@/components/campaigns/decision-form";
import { HearingList } from "@/components/campaigns/hearings/hearing-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf } from "@/components/ui/next-page";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { adoptionLifecycle } from "@/lib/campaigns/adoptions/lifecycle";
import { findAdoption } from "@/lib/campaigns/adoptions/queries";
import { nearCopy } from "@/lib/campaigns/coverage/rules";
import { listHearings } from "@/lib/campaigns/hearings/queries";
import { openMoves } from "@/lib/kernel/lifecycle";
import { findOrgByCode } from "@/lib/orgs/codes";

type Props = PageProps<"/o/[org]/campaigns/approvals/[adoptionOrg]/[adoption]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("buttons.decide") };
}

export default async function ApprovalPage({ params, searchParams }: Props) {
  const [{ org, adoptionOrg, adoption: id }, { heard }, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  const adoptionOrgId = await findOrgByCode(adoptionOrg);
  return deskPage(org, "campaigns", async (scope) => {
    if (!adoptionOrgId) notFound();
    const adoption = await findAdoption(scope, adoptionOrgId, id);
    const moves = openMoves(adoptionLifecycle, scope.actor, adoption);
    const hearings = await listHearings(scope, adoption, afterOf(heard));
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns` }, { label: adoption.orgName }]}
        />
        <PageHeading title={adoption.orgName} note={words(`adoptionStates.${adoption.state}`)} />
        {adoption.likeness >= nearCopy ? (
          <Notice tone="warn" title={words("nearCopy", { share: adoption.likeness })} />
        ) : null}
        <SchemeText locale={locale} adoption={adoption} />
        <HearingList
          locale={locale}
          hearings={hearings}
          path={`/o/${org}/campaigns/approvals/${adoptionOrg}/${id}`}
          entry={null}
        />
        <ActionList locale={locale} org={org} adoption={adoption} editable={false} level="h2" />
        {moves.includes("approve") ? <DecideAdoptionForm locale={locale} org={org} adoption={adoption} /> : null}
      </>
    );
  });
}
