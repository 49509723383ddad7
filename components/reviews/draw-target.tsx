import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Scope } from "@/lib/kernel/work";
import { listOffered } from "@/lib/orgs/phrases/queries";
import { type CitedItem, findDossier } from "@/lib/reviews/dossiers/queries";
import { seesScores } from "@/lib/reviews/leniency/policy";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findConclusion } from "@/lib/reviews/outcomes/queries";
import { findNeighbours } from "@/lib/reviews/queues/queries";
import type { Target } from "@/lib/reviews/targets/queries";
import type { Leader } from "@/lib/reviews/typing/queries";
import { offeredWords } from "./offered-words";
import { ReviewDesk } from "./review-desk";

type TargetPage = {
  locale: Locale;
  org: string;
  target: Target;
  /** The page above this one in the path. */
  under: { label: string; href?: string };
  note: string;
  items: readonly CitedItem[];
  leaders?: readonly Leader[];
  /** Outcomes are drawn by those who manage the reviewed, never across a link (INV-12). */
  concludes?: boolean;
};

/** The page of one subject of a review, by whichever way the reviewer came to it. Reads, so it is called inside the page's scope. */
export async function drawTarget(scope: Scope, page: TargetPage): Promise<ReactNode> {
  const { locale, org, target, under, note, items, leaders = [], concludes = true } = page;
  const [words, shell] = [loadWords(locale, "reviews"), loadWords(locale, "shell")];
  const [dossier, found] = [await findDossier(scope, target), await listReviews(scope, target)];
  const reviews = found.map((review) =>
    seesScores(scope.actor, target, found, review) ? review : { ...review, scores: [] },
  );
  const offers = offeredWords(await listOffered(scope, ["ACHIEVEMENTS", "SHORTCOMINGS", "DIRECTION"]));
  const conclusion = concludes ? { conclusion: await findConclusion(scope, target, reviews) } : {};
  const atHome = target.roundOrgId === scope.orgId && under.href !== undefined;
  const near = atHome && target.roundState === "OPEN" ? await findNeighbours(scope, target.roundId, target.id) : null;
  const [next, previous] = [near?.next, near?.previous].map((id) => (id ? `${under.href}/${id}` : undefined));
  return (
    <>
      <Breadcrumb
        label={shell("navigation.path")}
        crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, under, { label: target.name }]}
      />
      <PageHeading
        title={target.name}
        note={`${note} · ${words(`standings.${target.state}`)}`}
        actions={
          atHome ? (
            <>
              {previous ? <LinkButton href={previous}>{words("onSite.previous")}</LinkButton> : null}
              {next ? <LinkButton href={next}>{words("onSite.next")}</LinkButton> : null}
              <LinkButton plain href={`${under.href}/${target.id}/archive`}>
                {words("archive.ofSubject")}
              </LinkButton>
            </>
          ) : null
        }
      />
      <ReviewDesk
        locale={locale}
        org={org}
        orgId={scope.orgId}
        today={scope.today}
        actor={scope.actor}
        target={target}
        items={items}
        dossier={dossier}
        reviews={reviews}
        leaders={leaders}
        offers={offers}
        turns={{ next, previous }}
        {...conclusion}
      />
    </>
  );
}
