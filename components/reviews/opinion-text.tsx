import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Review } from "@/lib/reviews/opinions/queries";
import { type Dimension, weightedScore } from "@/lib/reviews/rules";
import { handOf } from "./ledger-table";
import { reviewTones } from "./tones";

type Props = { locale: Locale; review: Review; dimensions: readonly Dimension[] };

/** An opinion as it was given: achievements, shortcomings, direction, in this order. */
export function OpinionText({ locale, review, dimensions }: Props) {
  const words = loadWords(locale, "reviews");
  const parts = (["achievements", "shortcomings", "direction"] as const).map((part) => ({
    label: words(`fields.${part}`),
    value: <span className="whitespace-pre-line">{review[part]}</span>,
  }));
  const advice = review.advice.map(({ position, text, dueOn, ordered }) => ({
    label: words("fields.advice", { at: position }),
    value: [text, dueOn ? formatFullDay(locale, dueOn) : "", ordered ? words("fields.ordered") : ""]
      .filter(Boolean)
      .join("　"),
  }));
  const about = [
    formatFullDay(locale, review.heldOn),
    words(`modes.${review.mode}`),
    words(`relations.${review.authority}`),
    review.place,
    review.typedByPersonId === review.reviewerPersonId ? "" : handOf(locale, review.typedByName, review.signed),
  ].filter(Boolean);
  return (
    <article className="mb-6">
      <p className="mb-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
        <strong className="text-base font-semibold text-ink">{`${review.reviewerName}　${review.reviewerTitle}`}</strong>
        {about.join(" · ")}
        <Tag tone={reviewTones[review.state]}>{words(`reviewStates.${review.state}`)}</Tag>
        {review.ledgerNumber ? words("figures.ledgerNumber", { number: review.ledgerNumber }) : null}
      </p>
      <DescriptionList items={[...parts, ...scores(locale, review, dimensions), ...advice]} />
      {review.responses.length > 0 ? (
        <Timeline
          happenings={review.responses.map(({ kind, text, name, at }) => ({
            key: kind,
            title: `${words(`responses.${kind}`)}　${name}`,
            at: formatMoment(locale, new Date(at)),
            note: text,
          }))}
        />
      ) : null}
    </article>
  );
}

function scores(locale: Locale, { scores: given }: Review, dimensions: readonly Dimension[]) {
  const words = loadWords(locale, "reviews");
  if (given.length === 0 || dimensions.length === 0) return [];
  const total = weightedScore(dimensions, given);
  const each = dimensions.flatMap(({ position, name }) => {
    const found = given.find((score) => score.position === position);
    return found ? [`${name} ${found.score}`] : [];
  });
  const whole = total === null ? [] : [words("figures.score", { score: total })];
  return [{ label: words("fields.scores"), value: [...each, ...whole].join("　") }];
}
