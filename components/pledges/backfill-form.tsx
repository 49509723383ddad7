import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { backfillPledgeAction } from "@/lib/pledges/backfills/actions";
import type { PastCampaign, PastHead, PastMember } from "@/lib/pledges/backfills/queries";
import type { Category } from "@/lib/pledges/items/queries";
import { BackfillItem } from "./backfill-item";
import { Hidden } from "./dialog-form";

type BackfillFormProps = {
  locale: Locale;
  org: string;
  today: Day;
  campaign: PastCampaign;
  people: readonly PastMember[];
  heads: readonly PastHead[];
  categories: readonly Category[];
};

const open = 3;
const most = 10;

/** A pledge as it stands on paper: whose, on which days, who examined it, and its items one below the other. */
export function BackfillForm({ locale, org, today, campaign, people, heads, categories }: BackfillFormProps) {
  const words = loadWords(locale, "pledges");
  const items = Array.from({ length: most }, (_, at) => at);
  const drawn = (at: number) => <BackfillItem key={at} locale={locale} at={at} today={today} categories={categories} />;
  return (
    <ActionForm action={backfillPledgeAction} words={formWords(locale)} className="max-w-3xl">
      <Hidden values={{ org, campaignId: campaign.id }} />
      <Section title={words("backfill.whose")}>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Choice locale={locale} name="personId" label={words("new.chosenPerson")} options={people} />
          <Choice locale={locale} name="examinerPersonId" label={words("backfill.examiner")} options={heads} />
        </div>
        <Field name="paper" label={words("backfill.paper")} hint={words("backfill.paperHint")} required>
          <TextInput maxLength={120} />
        </Field>
      </Section>
      <Section title={words("backfill.days")}>
        <p className="mb-2 text-sm text-ink-2">{words("backfill.daysNote")}</p>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {(["visitedOn", "raisedOn", "settledOn", "publishedOn"] as const).map((name) => (
            <Field key={name} name={name} label={words(`backfill.${name}`)} required>
              <DateInput min={campaign.beginsOn} max={today} />
            </Field>
          ))}
        </div>
        <Field name="visitedWhom" label={words("fields.visitedWhom")} required>
          <TextInput maxLength={60} />
        </Field>
        <Field name="answered" label={words("fields.answered")} required>
          <TextArea rows={2} maxLength={500} />
        </Field>
      </Section>
      <Section title={words("backfill.items")}>
        {items.slice(0, open).map(drawn)}
        <details>
          <summary className="inline-flex min-h-target cursor-pointer items-center underline underline-offset-4">
            {words("backfill.more")}
          </summary>
          {items.slice(open).map(drawn)}
        </details>
      </Section>
      <SubmitButton>{words("backfill.submit")}</SubmitButton>
    </ActionForm>
  );
}

type ChoiceProps = {
  locale: Locale;
  name: string;
  label: string;
  options: readonly { personId: string; name: string; title: string }[];
};

function Choice({ locale, name, label, options }: ChoiceProps) {
  return (
    <Field name={name} label={label} required>
      <Select
        options={options.map(({ personId, name: person, title }) => ({
          value: personId,
          label: title ? `${person}（${title}）` : person,
        }))}
        placeholder={loadWords(locale, "common")("forms.choose")}
      />
    </Field>
  );
}
