import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EvidenceList } from "@/components/campaigns/evidence/evidence-list";
import { InnovationFacts, InnovationLife } from "@/components/campaigns/innovations/innovation-facts";
import { EndDialog, NoteDialog, PostponeDialog } from "@/components/campaigns/innovations/innovation-forms";
import { InnovationTag } from "@/components/campaigns/innovations/innovation-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Menu } from "@/components/ui/menu";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listEvidence } from "@/lib/campaigns/evidence/queries";
import { innovationLifecycle } from "@/lib/campaigns/innovations/lifecycle";
import { reportsOn } from "@/lib/campaigns/innovations/policy";
import { findInnovation, listNotes } from "@/lib/campaigns/innovations/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { openMoves } from "@/lib/kernel/lifecycle";
import { shownRows } from "@/lib/kernel/paging-size";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("innovations.heading") };
}

export default async function InnovationPage({
  params,
  searchParams,
}: PageProps<"/o/[org]/campaigns/innovations/[innovation]">) {
  const [{ org, innovation: id }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const [words, common] = [await getTranslations("ledgers"), await getTranslations("common")];
  return deskPage(org, "campaigns", async (scope) => {
    const project = await findInnovation(scope, id);
    const at = gathering(scope);
    const [notes, files] = await Promise.all([listNotes(at, id, afterOf(after)), listEvidence(at, project.id)]);
    const path = `/o/${org}/campaigns/innovations/${id}`;
    const life = firstPage(notes, shownRows, { path, label: common("lists.next") });
    const moves = openMoves(innovationLifecycle, scope.actor, project);
    const open = project.state === "OPEN";
    const postpones = open && runsCampaign(scope.actor, project);
    const keys = { locale, org, project };
    return (
      <>
        <Breadcrumb
          label={words("innovations.heading")}
          crumbs={[
            { label: words("innovations.heading"), href: `/o/${org}/campaigns/innovations` },
            { label: project.name },
          ]}
        />
        <PageHeading
          title={project.name}
          note={<InnovationTag locale={locale} row={project} today={scope.today} />}
          actions={
            <>
              {open && reportsOn(scope.actor, project) ? <NoteDialog {...keys} today={scope.today} /> : null}
              {moves.includes("finish") ? <EndDialog {...keys} ending="finish" /> : null}
              {postpones || moves.includes("stop") ? (
                <Menu label={common("buttons.more")}>
                  {postpones ? <PostponeDialog {...keys} /> : null}
                  {moves.includes("stop") ? <EndDialog {...keys} ending="stop" /> : null}
                </Menu>
              ) : null}
            </>
          }
        />
        <InnovationFacts locale={locale} project={project} />
        <EvidenceList
          {...{ locale, org, files }}
          actor={scope.actor}
          holder={{ innovationId: project.id }}
          mayAdd={open && reportsOn(scope.actor, project)}
          mayRemove={open}
        />
        <Section title={words("innovations.life")}>
          <InnovationLife locale={locale} notes={life.rows} />
          <NextPageLink links={life.links} />
        </Section>
      </>
    );
  });
}
