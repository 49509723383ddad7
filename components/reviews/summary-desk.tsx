import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatClock, formatFullDay, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { headsOrg, preparesRounds } from "@/lib/reviews/policy";
import type { Round } from "@/lib/reviews/rounds/queries";
import { composeSummaryAction, writeSummaryAction } from "@/lib/reviews/summaries/actions";
import type { NearestSummary, Summary } from "@/lib/reviews/summaries/queries";
import { copiedFrom, copiedSentences, foreignSelves } from "@/lib/reviews/summaries/rules";

type Props = {
  locale: Locale;
  org: string;
  orgName: string;
  actor: Actor;
  round: Round;
  summary: Summary | null;
  nearest: NearestSummary | null;
};

/** REV-51: composed out of the records, worked over, issued by the head; a copied text is pointed out before. */
export function SummaryDesk(props: Props) {
  const { locale, org, actor, round, summary } = props;
  const words = loadWords(locale, "reviews");
  const prepares = preparesRounds(actor, round);
  return (
    <div className="max-w-3xl">
      <Hints {...props} />
      {summary?.state === "DRAFT" && prepares ? <SummaryForm {...props} summary={summary} /> : null}
      {summary && (summary.state === "ISSUED" || !prepares) ? (
        <p className="mb-6 whitespace-pre-line">{summary.text}</p>
      ) : null}
      {prepares && summary?.state !== "ISSUED" ? (
        <ActionForm id="compose" action={composeSummaryAction} words={formWords(locale)}>
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="roundId" value={round.id} />
          <p className="mb-2 text-sm text-ink-2">{words(summary ? "summary.againHint" : "summary.hint")}</p>
          <SubmitButton tone={summary ? "plain" : "primary"}>
            {words(summary ? "summary.again" : "summary.compose")}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {!prepares && !summary ? <p className="text-sm text-ink-2">{words("summary.none")}</p> : null}
    </div>
  );
}

function Hints({ locale, orgName, summary, nearest }: Props) {
  if (!summary) return null;
  const words = loadWords(locale, "reviews");
  const foreign = foreignSelves(summary.text, orgName);
  const copied = nearest ? copiedSentences(summary.text, nearest.lastText) : [];
  const issuedLike = summary.likeness !== null && summary.likeness >= copiedFrom * 100;
  return (
    <>
      {summary.issuedOn ? (
        <p className="mb-3 text-sm text-ink-2">
          {words("summary.issuedBy", {
            name: summary.issuerName ?? "",
            day: formatFullDay(locale, summary.issuedOn),
          })}
        </p>
      ) : null}
      {nearest && nearest.likeness >= copiedFrom ? (
        <Notice
          tone="warn"
          title={words(`summary.near.${nearest.origin}`, { percent: formatPercent(locale, nearest.likeness) })}
        />
      ) : null}
      {copied.length > 0 ? (
        <Notice tone="warn" title={words("summary.copied", { count: copied.length })}>
          {copied.map((sentence) => (
            <p key={sentence}>{`「${sentence}」`}</p>
          ))}
        </Notice>
      ) : null}
      {issuedLike ? (
        <Notice
          tone="warn"
          title={words("summary.nearIssued", { percent: formatPercent(locale, (summary.likeness ?? 0) / 100) })}
        />
      ) : null}
      {foreign.length > 0 ? (
        <Notice tone="warn" title={words("summary.foreign", { words: foreign.join("、") })} />
      ) : null}
    </>
  );
}

function SummaryForm({ locale, org, actor, round, summary }: Props & { summary: Summary }) {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  return (
    <ActionForm
      key={summary.version}
      id="summary"
      action={writeSummaryAction}
      words={formWords(locale)}
      className="mb-8"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="version" value={summary.version} />
      <Field name="text" label={words("summary.text")} hint={words("summary.textHint")} required>
        <TextArea defaultValue={summary.text} rows={22} maxLength={12000} />
      </Field>
      <ButtonRow>
        {headsOrg(actor, round) ? (
          <SubmitButton name="step" value="issue">
            {words("summary.issue")}
          </SubmitButton>
        ) : null}
        <SubmitButton tone="plain" name="step" value="save">
          {common("buttons.saveDraft")}
        </SubmitButton>
      </ButtonRow>
      <p className="mt-2 text-sm text-ink-2">
        {common("forms.savedAt", { time: formatClock(locale, summary.updatedAt) })}
      </p>
    </ActionForm>
  );
}
