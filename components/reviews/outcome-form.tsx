import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { giveOutcomeAction } from "@/lib/reviews/outcomes/actions";
import { personalKinds } from "@/lib/reviews/outcomes/rules";
import { outcomeKinds, praises } from "@/lib/reviews/outcomes/schema";

type Props = {
  locale: Locale;
  org: string;
  review: { orgId: string; id: string };
  ofPerson: boolean;
  /** INV-12: the org acted in manages the cadre. */
  penalties: boolean;
};

export function OutcomeForm({ locale, org, review, ofPerson, penalties }: Props) {
  const words = loadWords(locale, "reviews");
  const fitting = outcomeKinds.filter((kind) => ofPerson || !personalKinds.includes(kind));
  const kinds = penalties ? fitting : praises;
  return (
    <Fold boxed title={words("sections.outcomes")}>
      <ActionForm
        id={`outcome-${review.id}`}
        action={giveOutcomeAction}
        words={formWords(locale)}
        clear
        className="pt-1 pb-3"
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="targetOrgId" value={review.orgId} />
        <input type="hidden" name="reviewId" value={review.id} />
        <p className="mb-3 text-sm text-ink-2">{words(penalties ? "hints.outcomePenalty" : "hints.outcomePraise")}</p>
        <Field name="kind" label={words("fields.outcome")} required>
          <Select options={kinds.map((kind) => ({ value: kind, label: words(`outcomes.${kind}`) }))} />
        </Field>
        <Field name="words" label={words("fields.outcomeWords")} required>
          <TextArea rows={3} maxLength={500} />
        </Field>
        <Field
          name="document"
          label={words("fields.document")}
          hint={penalties ? words("hints.outcomeDocument") : null}
        >
          <TextInput maxLength={120} />
        </Field>
        {penalties ? (
          <Field name="dueOn" label={words("fields.outcomeDueOn")}>
            <DateInput />
          </Field>
        ) : null}
        <SubmitButton tone="plain">{words("buttons.conclude")}</SubmitButton>
      </ActionForm>
    </Fold>
  );
}
