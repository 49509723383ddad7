import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { listOffered } from "@/lib/orgs/phrases/queries";
import { type CitedItem, findDossier, listItems } from "@/lib/reviews/dossiers/queries";
import { seesScores } from "@/lib/reviews/leniency/policy";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findConclusion } from "@/lib/reviews/outcomes/queries";
import { findNeighbours } from "@/lib/reviews/queues/queries";
import type { Target } from "@/lib/reviews/targets/queries";
import { listLeaders } from "@/lib/reviews/typing/queries";
import { offeredWords } from "./offered-words";
import { ReviewDesk } from "./review-desk";

type TargetPage = {
  locale: Locale;
  org: string;
  target: Target;
  /** The page above this one in the path. */
  under: { label: string; href?: string };
  note: string;
  /** Across a link they are read where the reviewed is at home. */
  items?: readonly CitedItem[];
  /** Whether the reader may enter what a leader said. */
  types?: boolean;
  /** Outcomes are drawn by those who manage the reviewed, never across a link (INV-12). */
  concludes?: boolean;
};

/** The page of one subject of a review, by whichever way the reviewer came to it. Reads, so it is called inside the page's scope. */
export async function drawTarget(scope: Scope, page: TargetPage): Promise<ReactNode> {
  const { locale, org, target, under, note, types = false, concludes = true } = page;
  const [words, shell] = [loadWords(locale, "reviews"), loadWords(locale, "shell")];
  const atHome = target.roundOrgId === scope.orgId && under.href !== undefined;
  const at = gathering(scope);
  const [dossier, found, items, offered, near, leaders] = await Promise.all([
    findDossier(at, target),
    listReviews(at, target),
    page.items ?? listItems(at, target),
    listOffered(at, ["ACHIEVEMENTS", "SHORTCOMINGS", "DIRECTION"]),
    atHome && target.roundState === "OPEN" ? findNeighbours(at, target.roundId, target.id) : null,
    types ? listLeaders(at) : [],
  ]);
  const reviews = found.map((review) =>
    seesScores(scope.actor, target, found, review) ? review : { ...review, scores: [] },
  );
  const offers = offeredWords(offered);
  const conclusion = concludes ? { conclusion: await findConclusion(scope, target, reviews) } : {};
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
