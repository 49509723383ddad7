import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { closedBecause } from "@/lib/kernel/lifecycle";
import type { CitedItem, Dossier } from "@/lib/reviews/dossiers/queries";
import type { Review } from "@/lib/reviews/opinions/queries";
import type { Outcome } from "@/lib/reviews/outcomes/queries";
import { isReviewed, typesForOthers } from "@/lib/reviews/policy";
import { reportLifecycle } from "@/lib/reviews/reports/lifecycle";
import { pledgeAccount } from "@/lib/reviews/reports/rules";
import type { Target } from "@/lib/reviews/targets/queries";
import { OpinionText } from "./opinion-text";
import { OutcomeList } from "./outcome-list";
import { ReportForm } from "./report-form";
import { ReportText } from "./report-text";
import { RespondForm } from "./respond-form";
import { WithdrawReport } from "./withdraw-report";

type Props = {
  locale: Locale;
  org: string;
  actor: Actor;
  target: Target;
  dossier: Dossier;
  reviews: readonly Review[];
  outcomes: readonly Outcome[];
  items: readonly CitedItem[];
  today: Day;
};

/** The other side of a review: report first, then the opinion and the answer to it. */
export function ReceivedReview({ locale, org, actor, target, dossier, reviews, outcomes, items, today }: Props) {
  const words = loadWords(locale, "reviews");
  const told = reviews.filter((one) => one.targetId === target.id && one.state !== "DRAFT");
  const mine = isReviewed(actor, target);
  const draft = dossier.report?.state === "SUBMITTED" ? null : dossier.report;
  const submitted = dossier.report?.state === "SUBMITTED" || target.reportSubmitted;
  const writes =
    !submitted && target.roundState === "OPEN" && target.state === "DUE" && (mine || typesForOthers(actor, target));
  const takesBack =
    dossier.report !== null &&
    closedBecause(reportLifecycle, "withdraw", actor, { ...target, ...dossier.report, told: told.length > 0 }) === null;
  return (
    <>
      {target.exemptReason ? <Notice title={words("notes.exempted", { reason: target.exemptReason })} /> : null}
      {told.length > 0 ? (
        <Section title={words("sections.told")}>
          {told.map((review) => (
            <div key={review.id}>
              <OpinionText locale={locale} review={review} dimensions={dossier.dimensions} />
              <OutcomeList locale={locale} outcomes={outcomes.filter(({ reviewId }) => reviewId === review.id)} />
              {mine ? <RespondForm locale={locale} org={org} review={review} /> : null}
            </div>
          ))}
        </Section>
      ) : null}
      {told.length === 0 && submitted ? <Notice title={words("notes.waiting")} /> : null}
      {writes ? (
        <ReportForm
          locale={locale}
          org={org}
          targetId={target.id}
          draft={draft}
          proxy={!mine}
          account={pledgeAccount(items, today, (day) => formatFullDay(locale, day))}
        />
      ) : (
        <Section title={words("sections.report")}>
          <ReportText locale={locale} report={dossier.report} subjectPersonId={target.personId} />
          {takesBack ? <WithdrawReport locale={locale} org={org} targetId={target.id} /> : null}
        </Section>
      )}
    </>
  );
}
