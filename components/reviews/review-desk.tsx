import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import type { CitedItem, Dossier } from "@/lib/reviews/dossiers/queries";
import { awaitsOwnScore } from "@/lib/reviews/leniency/policy";
import { combinedScore } from "@/lib/reviews/leniency/rules";
import type { Review } from "@/lib/reviews/opinions/queries";
import { mayConclude } from "@/lib/reviews/outcomes/policy";
import type { Conclusion } from "@/lib/reviews/outcomes/queries";
import { authorityIn, type Relation, typesForOthers } from "@/lib/reviews/policy";
import { owesReply } from "@/lib/reviews/replies/policy";
import type { Target } from "@/lib/reviews/targets/queries";
import type { Leader } from "@/lib/reviews/typing/queries";
import { DeskAids } from "./desk-aids";
import { DossierColumn } from "./dossier-column";
import { Exemption } from "./exemption";
import { LedgerEntry } from "./ledger-entry";
import type { OfferedWords } from "./offered-words";
import { OpinionForm, opinionForm } from "./opinion-form";
import { OpinionText } from "./opinion-text";
import { OutcomeForm } from "./outcome-form";
import { OutcomeList } from "./outcome-list";
import { ReplyForm } from "./reply-form";

export type ReviewDeskProps = {
  locale: Locale;
  org: string;
  orgId: string;
  today: Day;
  actor: Actor;
  target: Target;
  items: readonly CitedItem[];
  dossier: Dossier;
  reviews: readonly Review[];
  leaders?: readonly Leader[];
  offers: OfferedWords;
  /** Where the keys for next and previous lead. */
  turns: { next: string | undefined; previous: string | undefined };
  /** What the reviews led to, and who manages the reviewed (INV-12); absent across a link. */
  conclusion?: Conclusion;
};

/** On the left what is known of the reviewed, on the right what the leader says. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { locale, org, orgId, today, actor, target, items, dossier, reviews, leaders = [] } = props;
  const words = loadWords(locale, "reviews");
  const own = reviews.find(
    (one) => one.targetId === target.id && one.reviewerPersonId === actor.personId && one.reviewerOrgId === orgId,
  );
  const told = reviews.filter((one) => one.targetId === target.id && one.state !== "DRAFT");
  const last = reviews.find((one) => one.targetId !== target.id && one.reviewerDutyId !== null);
  const covered = told.some((one) => one.reviewerOrgId === orgId && one.reviewerDutyId !== null);
  const authority = authorityIn(actor, orgId, target);
  const writes = authority !== null && target.roundState === "OPEN" && target.state !== "EXEMPTED" && !covered;
  const form = writes ? { id: opinionForm, cited: own?.citations ?? [] } : undefined;
  return (
    <div className="@container">
      <div className="grid-cols-2 items-start gap-9 @min-[60rem]:grid">
        <div className="min-w-0">
          <DossierColumn
            locale={locale}
            today={today}
            target={target}
            items={items}
            dossier={dossier}
            last={last}
            form={form}
          />
        </div>
        <div className="min-w-0">
          <Section title={words("sections.opinion")}>
            {target.exemptReason ? <Notice title={words("notes.exempted", { reason: target.exemptReason })} /> : null}
            {own?.state === "NOTIFIED" ? <LedgerEntry locale={locale} org={org} review={own} /> : null}
            <Combined locale={locale} target={target} dimensions={dossier.dimensions} told={told} />
            {awaitsOwnScore(actor, target, reviews) && told.length > 0 ? (
              <Notice title={words("notes.blindScores")} />
            ) : null}
            {told.map((review) => (
              <div key={review.id}>
                <OpinionText locale={locale} review={review} dimensions={dossier.dimensions} />
                {owesReply(actor, review) ? <ReplyForm locale={locale} org={org} review={review} /> : null}
                <Concluding {...props} review={review} />
              </div>
            ))}
            {own?.state === "DRAFT" && !writes ? (
              <OwnDraft locale={locale} draft={own} told={told} dimensions={dossier.dimensions} />
            ) : null}
            {writes || (!covered && leaders.length > 0) ? (
              <DeskForm
                {...props}
                {...(writes ? { draft: own, relation: authority?.relation, leaders: undefined } : { leaders })}
              />
            ) : null}
            {!target.reportSubmitted && target.roundState === "OPEN" && typesForOthers(actor, target) ? (
              <LinkButton href={`/o/${org}/reviews/received/${target.id}`} className="mb-4">
                {words("buttons.proxy")}
              </LinkButton>
            ) : null}
            {!writes && leaders.length === 0 && told.length === 0 && !target.exemptReason ? (
              <Notice title={words("notes.notYours")} />
            ) : null}
          </Section>
          <Exemption locale={locale} org={org} actor={actor} target={target} />
        </div>
      </div>
    </div>
  );
}

type DeskFormProps = Omit<ReviewDeskProps, "leaders"> & {
  /** Whom the office types for; absent where the leader writes. */
  leaders: readonly Leader[] | undefined;
  draft?: Review | undefined;
  relation?: Relation | undefined;
};

/** The form and what helps while writing it: the leader's own, or the office's for one of its leaders. */
function DeskForm({ locale, org, today, actor, target, dossier, reviews, turns, ...more }: DeskFormProps) {
  const { leaders, draft, relation, offers } = more;
  const typed = reviews.find((one) => one.targetId === target.id && one.typedByPersonId === actor.personId);
  const writer = leaders ? { draft: typed, leaders } : { draft, relation };
  return (
    <>
      <OpinionForm {...{ locale, org, today, target, offers }} dimensions={dossier.dimensions} {...writer} />
      <DeskAids
        form={opinionForm}
        about={{ org, targetOrgId: target.orgId, targetId: target.id }}
        keys={loadWords(locale, "reviews")("onSite.deskKeys")}
        {...turns}
      />
    </>
  );
}

type OwnDraftProps = { locale: Locale; draft: Review; told: readonly Review[]; dimensions: Dossier["dimensions"] };

/** Somebody else of the organisation told theirs first: what was typed here stays readable to its writer. */
function OwnDraft({ locale, draft, told, dimensions }: OwnDraftProps) {
  const words = loadWords(locale, "reviews");
  const first = told.find((one) => one.reviewerOrgId === draft.reviewerOrgId);
  if (!first) return null;
  return (
    <>
      <h3 className="mb-2 font-semibold">{words("sections.ownDraft")}</h3>
      <Notice title={words("notes.ownDraft", { who: first.reviewerName })} />
      <OpinionText locale={locale} review={draft} dimensions={dimensions} />
    </>
  );
}

/** REV-41: one figure where several have scored the subject. */
function Combined({
  locale,
  target,
  dimensions,
  told,
}: Pick<ReviewDeskProps, "locale" | "target"> & { dimensions: Dossier["dimensions"]; told: readonly Review[] }) {
  const scored = told.filter(({ scores }) => scores.length > 0);
  const score = combinedScore(dimensions, scored, target.voices);
  if (scored.length < 2 || score === null) return null;
  const words = loadWords(locale, "reviews");
  return <p className="mb-4 font-semibold">{words("figures.combined", { count: scored.length, score })}</p>;
}

/** REV-49, REV-50: what the review led to; the form for whoever may decide it. */
function Concluding({ locale, org, orgId, actor, target, conclusion, review }: ReviewDeskProps & { review: Review }) {
  if (!conclusion) return null;
  const { outcomes, authorityOrgId } = conclusion;
  const concluded = {
    actingOrgId: orgId,
    authorityOrgId,
    reviewerOrgId: review.reviewerOrgId,
    personId: target.personId,
  };
  const praise = mayConclude(actor, concluded, false) === true && review.state === "LEDGERED";
  return (
    <>
      <OutcomeList locale={locale} outcomes={outcomes.filter(({ reviewId }) => reviewId === review.id)} />
      {praise ? (
        <OutcomeForm
          locale={locale}
          org={org}
          review={review}
          ofPerson={target.personId !== null}
          penalties={mayConclude(actor, concluded, true) === true}
        />
      ) : null}
    </>
  );
}
