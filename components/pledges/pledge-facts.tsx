import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PledgeState } from "@/lib/pledges/lifecycle";
import type { PledgeRow, Survey } from "@/lib/pledges/queries";

export const stateTones: Record<PledgeState, Tone> = {
  SURVEYED: "neutral",
  RAISED: "due",
  RETURNED: "returned",
  PROPOSED: "returned",
  SETTLED: "gold",
  PUBLISHED: "ok",
};

type PledgeFactsProps = { locale: Locale; pledge: PledgeRow; surveys: readonly Survey[] };

/** Who pledged, in which form, who settled it, and the visits it rests on. */
export function PledgeFacts({ locale, pledge, surveys }: PledgeFactsProps) {
  const words = loadWords(locale, "pledges");
  const proxy = pledge.proxyName ? `（${words("detail.proxy", { name: pledge.proxyName })}）` : "";
  const examiner = pledge.examinerName ?? words("detail.examinedBy", { org: pledge.examinerOrgName });
  const given = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <Facts
      items={[
        {
          label: words("lists.state"),
          value: <Tag tone={stateTones[pledge.state]}>{words(`states.${pledge.state}`)}</Tag>,
        },
        { label: words("fields.form"), value: words(`forms.${pledge.form}`) + proxy },
        ...(pledge.backfilled ? [{ label: words("backfill.mark"), value: paperLine(locale, pledge) }] : []),
        ...given(words("detail.post"), pledge.post),
        ...given(words("detail.oral"), oralLine(locale, pledge)),
        { label: words("detail.examiner"), value: examiner },
        ...given(words("detail.publishedOn"), pledge.publishedOn && formatFullDay(locale, pledge.publishedOn)),
        ...(pledge.contentHash
          ? [{ label: words("detail.hash"), value: <Hash locale={locale} hash={pledge.contentHash} /> }]
          : []),
        ...surveys.map((survey) => ({
          label: words("detail.survey"),
          value: <Visit locale={locale} survey={survey} />,
        })),
      ]}
    />
  );
}

function oralLine(locale: Locale, { form, oralOn, oralWitness, oralGist }: PledgeRow): string | null {
  if (form !== "ORAL" || !oralOn) return null;
  const words = loadWords(locale, "pledges");
  return words("detail.oralLine", {
    day: formatFullDay(locale, oralOn),
    witness: oralWitness ?? "",
    gist: oralGist ?? "",
  });
}

/** LIFE-08: the paper, the days it happened on and the moment it was entered, side by side. */
function paperLine(locale: Locale, { paper, raisedOn, settledOn, publishedOn, enteredAt }: PledgeRow): string {
  const day = (given: string | null) => (given ? formatFullDay(locale, given) : "");
  return loadWords(locale, "pledges")("backfill.line", {
    paper,
    raised: day(raisedOn),
    settled: day(settledOn),
    published: day(publishedOn),
    entered: formatMoment(locale, enteredAt),
  });
}

function Hash({ locale, hash }: { locale: Locale; hash: string }) {
  return (
    <>
      <code className="text-xs break-all">{hash.slice(0, 16)}</code>
      <span className="block text-xs text-ink-2">{loadWords(locale, "pledges")("detail.hashNote")}</span>
    </>
  );
}

function Visit({ locale, survey }: { locale: Locale; survey: Survey }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <p>{words("detail.surveyLine", { day: formatFullDay(locale, survey.visitedOn), whom: survey.visitedWhom })}</p>
      {survey.asked ? (
        <p className="text-sm text-ink-2">
          {words("detail.asked")}
          {survey.asked}
        </p>
      ) : null}
      <p className="text-sm text-ink-2">
        {words("detail.answered")}
        {survey.answered}
      </p>
    </>
  );
}

/** Narrow enough for the column beside the items. */
function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="mb-6 border border-line bg-sheet px-4 py-1.5 text-sm">
      {items.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[5.5rem_1fr] border-line py-2 not-first:border-t">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
