import { Fragment } from "react";
import { InsertWords } from "@/components/phrases/insert-words";
import { Autosave } from "@/components/ui/autosave";
import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { autosaveWords, formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatClock } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { writeReviewAction } from "@/lib/reviews/opinions/actions";
import type { Review } from "@/lib/reviews/opinions/queries";
import { reviewModes } from "@/lib/reviews/opinions/schema";
import { mayTakeMode, type Relation } from "@/lib/reviews/policy";
import type { Dimension } from "@/lib/reviews/rules";
import type { Target } from "@/lib/reviews/targets/queries";
import { typeReviewAction } from "@/lib/reviews/typing/actions";
import type { Leader } from "@/lib/reviews/typing/queries";
import { AdviceRows } from "./advice-rows";
import type { OfferedWords } from "./offered-words";
import { ScoreRows } from "./score-rows";

export const opinionForm = "opinion";

type Props = {
  locale: Locale;
  org: string;
  today: Day;
  target: Target;
  dimensions: readonly Dimension[];
  draft: Review | undefined;
  /** By what the reviewer writes: an exchange is no mode of a superior (SYS-35). */
  relation?: Relation | undefined;
  /** 代录: the office writes for one of these leaders, who confirms later; absent where the reviewer writes. */
  leaders?: readonly Leader[];
  offers: OfferedWords;
};

/** REV-30: the three parts, scores, citations from the left and advice; kept as a draft or told. */
export function OpinionForm({
  locale,
  org,
  today,
  target,
  dimensions,
  draft,
  relation = "OWN_HEAD",
  leaders,
  offers,
}: Props) {
  const [words, common] = [loadWords(locale, "reviews"), loadWords(locale, "common")];
  return (
    <ActionForm id={opinionForm} action={leaders ? typeReviewAction : writeReviewAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="targetOrgId" value={target.orgId} />
      <input type="hidden" name="targetId" value={target.id} />
      <input type="hidden" name="reviewId" value={draft?.id ?? ""} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      {leaders ? (
        <Field name="reviewerPersonId" label={words("fields.reviewer")} hint={words("hints.typing")} required>
          <Select
            defaultValue={draft?.reviewerPersonId}
            options={leaders.map(({ id, name, title }) => ({ value: id, label: `${name}　${title}` }))}
          />
        </Field>
      ) : null}
      {target.reportSubmitted ? null : <Notice tone="warn" title={words("notes.noReport")} />}
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="mode" label={words("fields.mode")} required>
          <Select
            defaultValue={draft?.mode ?? (relation === "PAIRING" ? "MUTUAL" : "ONE_BY_ONE")}
            options={reviewModes
              .filter((mode) => mayTakeMode(relation, mode))
              .map((mode) => ({ value: mode, label: words(`modes.${mode}`) }))}
          />
        </Field>
        <Field name="heldOn" label={words("fields.heldOn")} required>
          <DateInput defaultValue={draft?.heldOn ?? today} />
        </Field>
      </div>
      <p className="-mt-3 mb-4 text-sm text-ink-2">{words("hints.privateTalk")}</p>
      <Field name="place" label={words("fields.place")}>
        <TextInput defaultValue={draft?.place} maxLength={60} />
      </Field>
      {(["achievements", "shortcomings", "direction"] as const).map((part) => (
        <Fragment key={part}>
          <Field name={part} label={words(`fields.${part}`)} required>
            <TextArea defaultValue={draft?.[part]} rows={3} maxLength={1000} />
          </Field>
          <InsertWords title={words("fields.phrases")} field={part} offers={offers[part]} />
        </Fragment>
      ))}
      <ScoreRows locale={locale} dimensions={dimensions} scores={draft?.scores ?? []} />
      <AdviceRows locale={locale} advice={draft?.advice ?? []} />
      <ButtonRow>
        {leaders ? null : (
          <>
            <SubmitButton name="step" value="finish">
              {words("onSite.finish")}
            </SubmitButton>
            <SubmitButton tone="plain" name="step" value="notify">
              {words("buttons.notify")}
            </SubmitButton>
          </>
        )}
        <SubmitButton tone={leaders ? "primary" : "plain"} name="step" value="draft">
          {leaders ? words("buttons.type") : common("buttons.saveDraft")}
        </SubmitButton>
      </ButtonRow>
      <p className="mt-2 text-sm text-ink-2">{words(leaders ? "notes.typedOnly" : "notes.draftOnly")}</p>
      <Autosave
        action={leaders ? typeReviewAction : writeReviewAction}
        words={autosaveWords(locale)}
        savedAt={draft ? formatClock(locale, draft.updatedAt) : undefined}
        counted={{ id: "reviewId", version: "version" }}
      />
    </ActionForm>
  );
}
