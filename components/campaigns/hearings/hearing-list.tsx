import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { Hearing } from "@/lib/campaigns/hearings/queries";
import { hearingOutcomes, hearingWays } from "@/lib/campaigns/hearings/schema";
import { hearMassesAction } from "@/lib/campaigns/meeting-actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { shownRows } from "@/lib/kernel/paging-size";

type Props = {
  locale: Locale;
  hearings: readonly Hearing[];
  /** The page itself, for the hearings after those shown. */
  path: string;
  /** What a new opinion is entered for; null where the scheme takes none any more. */
  entry: { org: string; adoptionId: string; today: Day } | null;
};

const tones: Record<Hearing["outcome"], Tone> = {
  TAKEN: "ok",
  PARTLY: "due",
  NOT_TAKEN: "neutral",
  PENDING: "returned",
};

/** CAM-11: who was heard about the scheme, what they said and what became of it. */
export function HearingList({ locale, hearings, path, entry }: Props) {
  const words = loadWords(locale, "meetings");
  const label = loadWords(locale, "common")("lists.next");
  const { rows, links } = firstPage(hearings, shownRows, { path, label, name: "heard" });
  return (
    <Section title={words("hearings.title")} id="hearings">
      {rows.length === 0 ? (
        <p className="mb-2 text-ink-2">{words(entry ? "hearings.none" : "hearings.noneWarning")}</p>
      ) : (
        <ul className="mb-2 border border-line bg-sheet">
          {rows.map(({ id, heardOn, way, heard, people, opinion, outcome, reply }) => (
            <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
              <p>{opinion}</p>
              <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
                <Tag tone={tones[outcome]}>{words(`hearings.outcomes.${outcome}`)}</Tag>
                {[
                  formatFullDay(locale, heardOn),
                  words(`hearings.ways.${way}`),
                  people === null ? heard : words("hearings.who", { heard, people }),
                  reply,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      <NextPageLink links={links} />
      {entry ? <HearForm locale={locale} {...entry} /> : null}
    </Section>
  );
}

function HearForm({ locale, org, adoptionId, today }: { locale: Locale; org: string; adoptionId: string; today: Day }) {
  const words = loadWords(locale, "meetings");
  return (
    <DialogForm
      locale={locale}
      action={hearMassesAction}
      hidden={{ org, adoptionId }}
      trigger={words("hearings.add")}
      title={words("hearings.title")}
      submit={words("hearings.add")}
    >
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="heardOn" label={words("hearings.heardOn")} required>
          <DateInput defaultValue={today} max={today} />
        </Field>
        <Field name="way" label={words("hearings.way")} required>
          <Select options={hearingWays.map((value) => ({ value, label: words(`hearings.ways.${value}`) }))} />
        </Field>
      </div>
      <Field name="heard" label={words("hearings.heard")} hint={words("hearings.heardHint")} required>
        <TextInput maxLength={120} />
      </Field>
      <Field name="people" label={words("hearings.people")}>
        <NumberInput />
      </Field>
      <Field name="opinion" label={words("hearings.opinion")} required>
        <TextArea rows={3} maxLength={1_000} />
      </Field>
      <Field name="outcome" label={words("hearings.outcome")} required>
        <Select options={hearingOutcomes.map((value) => ({ value, label: words(`hearings.outcomes.${value}`) }))} />
      </Field>
      <Field name="reply" label={words("hearings.reply")} hint={words("hearings.replyHint")}>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </DialogForm>
  );
}
