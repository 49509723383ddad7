import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { recordVisitAction } from "@/lib/supervision/actions";
import type { DrawLine } from "@/lib/supervision/draws/queries";
import { visitKinds } from "@/lib/supervision/schema";
import type { Subject } from "@/lib/supervision/visits/queries";

type Props = {
  locale: Locale;
  org: string;
  today: string;
  subjects: readonly Subject[];
  draws: readonly DrawLine[];
  chosen: { at?: string | undefined; draw?: string | undefined; kind?: string | undefined };
};

export function VisitForm({ locale, org, today, subjects, draws, chosen }: Props) {
  const words = loadWords(locale, "supervision");
  const choose = loadWords(locale, "common")("forms.choose");
  const at = subjects.find(({ code }) => code === chosen.at);
  return (
    <ActionForm action={recordVisitAction} words={formWords(locale)} className="max-w-2xl">
      <input type="hidden" name="org" value={org} />
      <Field name="subjectOrgId" label={words("visits.subject")} required>
        <Select
          placeholder={choose}
          defaultValue={at?.id}
          options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="kind" label={words("visits.kind")} group required>
        <RadioGroup
          defaultValue={visitKinds.find((kind) => kind === chosen.kind) ?? (chosen.draw ? "RANDOM" : "DAILY")}
          options={visitKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
        />
      </Field>
      {draws.length > 0 ? (
        <Field name="drawId" label={words("visits.draw")} hint={words("visits.drawHint")}>
          <Select
            placeholder={words("visits.noDraw")}
            defaultValue={chosen.draw}
            options={draws.map(({ id, number, purpose }) => ({
              value: id,
              label: `${words("draws.record", { number })}　${purpose}`,
            }))}
          />
        </Field>
      ) : null}
      <Field name="bodies" label={words("visits.bodies")} hint={words("visits.bodiesHint")}>
        <TextInput />
      </Field>
      <Field name="visitedOn" label={words("visits.visitedOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="situation" label={words("visits.situation")} hint={words("visits.situationHint")} required>
        <TextArea />
      </Field>
      <Field name="comment" label={words("visits.comment")} hint={words("visits.commentHint")}>
        <TextArea rows={3} />
      </Field>
      <Field name="problems" label={words("visits.problems")} hint={words("visits.problemsHint")}>
        <TextArea rows={3} />
      </Field>
      <Field name="good" label={words("visits.good")} hint={words("visits.goodHint")}>
        <TextArea rows={2} />
      </Field>
      <Field name="unitOpinions" label={words("visits.unitOpinions")} hint={words("visits.goodHint")}>
        <TextArea rows={2} />
      </Field>
      <Field name="userOpinions" label={words("visits.userOpinions")} hint={words("visits.goodHint")}>
        <TextArea rows={2} />
      </Field>
      <Field name="replyDueOn" label={words("visits.replyDueOn")} hint={words("visits.replyHint")}>
        <DateInput />
      </Field>
      <SubmitButton>{words("visits.submit")}</SubmitButton>
    </ActionForm>
  );
}
