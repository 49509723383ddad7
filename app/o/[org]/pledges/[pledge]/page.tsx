import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PublicityView } from "@/components/noticeboard/publicity-view";
import { LetterLinks } from "@/components/pledges/letter-links";
import { PledgeConsequences } from "@/components/pledges/pledge-consequences";
import { PledgeFacts } from "@/components/pledges/pledge-facts";
import { PledgeItems } from "@/components/pledges/pledge-items";
import { PledgeJudged } from "@/components/pledges/pledge-judged";
import { PledgeLife } from "@/components/pledges/pledge-life";
import { PledgeMoves } from "@/components/pledges/pledge-moves";
import { PledgeRail } from "@/components/pledges/pledge-rail";
import { ProposalView } from "@/components/pledges/proposal-view";
import { ReturnedNotice } from "@/components/pledges/returned-notice";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { WithAside } from "@/components/ui/with-aside";
import { listEventsAbout } from "@/lib/audit/queries";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { findPublicity } from "@/lib/noticeboard/showings/queries";
import { listNearCopies } from "@/lib/pledges/copies/queries";
import { listExtensions } from "@/lib/pledges/extensions/queries";
import { listItemLives } from "@/lib/pledges/items/queries";
import { findConsequences, listJudged } from "@/lib/pledges/judgements/queries";
import { listProposals } from "@/lib/pledges/proposals/queries";
import { findPledge, listSurveys } from "@/lib/pledges/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("title") };
}

/** One page with the whole life of a pledge. */
export default async function PledgePage({ params }: PageProps<"/o/[org]/pledges/[pledge]">) {
  const [{ org, pledge: pledgeId }, locale, words] = [
    await params,
    await getLocale(),
    await getTranslations("pledges"),
  ];
  if (!isId(pledgeId)) notFound();
  return deskPage(org, "pledges", async (scope) => {
    const pledge = await findPledge(scope, pledgeId);
    const published = pledge.state === "PUBLISHED";
    const at = gathering(scope);
    const [items, surveys, proposals, copies, extensions, publicity, judged, followed] = await Promise.all([
      listItemLives(at, [pledge.id]),
      listSurveys(at, pledge),
      pledge.proposalId ? listProposals(at, { orgId: pledge.orgId, id: pledge.proposalId }) : [],
      published ? [] : listNearCopies(at, pledge.id),
      published ? listExtensions(at, pledge.id) : [],
      published ? findPublicity(at, pledge) : null,
      published ? listJudged(at, pledge) : [],
      published ? findConsequences(at, pledge) : null,
    ]);
    const events = await listEventsAbout(scope, pledge.orgId, [pledge.id, ...items.map(({ id }) => id)]);
    const shared = { locale, actor: scope.actor, today: scope.today };
    const note = [words("detail.number", { number: pledge.number }), pledge.pledgerTitle, pledge.orgName];
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: pledge.pledgerName }]}
        />
        <PageHeading
          title={words("detail.title", { name: pledge.pledgerName })}
          note={note.filter(Boolean).join(" · ")}
          actions={
            pledge.items > 0 ? (
              <LetterLinks locale={locale} href={`/o/${org}/pledges/${pledge.id}/letter`} />
            ) : undefined
          }
        />
        <PledgeRail locale={locale} state={pledge.state} items={items} />
        {pledge.state === "RETURNED" && pledge.returned ? (
          <ReturnedNotice locale={locale} returned={pledge.returned} />
        ) : null}
        <ProposalView locale={locale} pledge={pledge} items={items} proposals={proposals} />
        <WithAside
          aside={
            <>
              <PledgeFacts locale={locale} pledge={pledge} surveys={surveys} />
              {publicity ? <PublicityView locale={locale} publicity={publicity} /> : null}
              {followed ? <PledgeConsequences locale={locale} org={org} followed={followed} /> : null}
              <PledgeLife locale={locale} events={events} />
            </>
          }
        >
          <PledgeMoves locale={locale} actor={scope.actor} pledge={pledge} items={items} />
          <PledgeItems {...shared} org={org} pledge={pledge} items={items} extensions={extensions} copies={copies} />
          {followed ? <PledgeJudged locale={locale} rows={judged} followed={followed} /> : null}
        </WithAside>
      </>
    );
  });
}
