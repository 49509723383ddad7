import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Pledger } from "@/lib/pledges/surveys/queries";
import { Hidden } from "./dialog-form";

type SurveyFormProps = {
  locale: Locale;
  action: FormAction;
  org: string;
  campaignId: string;
  today: Day;
  /** Members without a pledge. */
  people: readonly Pledger[];
  /** Kinds that have none yet and that this person may write. */
  bodies: readonly ("ORG" | "LEADING_GROUP")[];
};

/** Step one at the desk: whose pledge, whom they visited, and for the flagged classes what was said aloud. */
export function SurveyForm({ locale, action, org, campaignId, today, people, bodies }: SurveyFormProps) {
  const words = loadWords(locale, "pledges");
  const kinds = [...(people.length > 0 ? (["PERSON"] as const) : []), ...bodies];
  return (
    <ActionForm action={action} words={formWords(locale)} className="max-w-2xl">
      <Hidden values={{ org, campaignId }} />
      <Section title={words("new.whose")}>
        <Field name="pledgerKind" label={words("fields.pledgerKind")} required group>
          <RadioGroup
            options={kinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
            defaultValue={kinds[0] ?? ""}
          />
        </Field>
        {people.length > 0 ? <WhoFields locale={locale} people={people} /> : null}
      </Section>
      <Section title={words("new.visit")}>
        <VisitFields locale={locale} today={today} />
      </Section>
      {people.some(({ oralAllowed }) => oralAllowed) ? (
        <Section title={words("new.oral")}>
          <OralFields locale={locale} today={today} />
        </Section>
      ) : null}
      <SubmitButton>{words("new.submit")}</SubmitButton>
    </ActionForm>
  );
}

function WhoFields({ locale, people }: { locale: Locale; people: readonly Pledger[] }) {
  const words = loadWords(locale, "pledges");
  const options = people.map(({ personId, name, title }) => ({
    value: personId,
    label: title ? `${name}（${title}）` : name,
  }));
  return (
    <>
      <Field name="personId" label={words("new.chosenPerson")} hint={words("new.personHint")}>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="post" label={words("fields.post")} hint={words("fields.postHint")}>
        <TextInput maxLength={60} />
      </Field>
    </>
  );
}

export function VisitFields({ locale, today }: { locale: Locale; today: Day }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="visitedOn" label={words("fields.visitedOn")} required>
        <DateInput max={today} />
      </Field>
      <Field name="visitedWhom" label={words("fields.visitedWhom")} hint={words("fields.visitedWhomHint")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="answered" label={words("fields.answered")} required>
        <TextArea rows={3} maxLength={500} />
      </Field>
    </>
  );
}

function OralFields({ locale, today }: { locale: Locale; today: Day }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="form" label={words("fields.form")} hint={words("new.oralHint")} group>
        <RadioGroup
          options={(["WRITTEN", "ORAL"] as const).map((value) => ({ value, label: words(`forms.${value}`) }))}
          defaultValue="WRITTEN"
        />
      </Field>
      <Field name="oralOn" label={words("fields.oralOn")}>
        <DateInput max={today} />
      </Field>
      <Field name="oralWitness" label={words("fields.oralWitness")}>
        <TextInput maxLength={30} />
      </Field>
      <Field name="oralGist" label={words("fields.oralGist")}>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </>
  );
}
