import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { addSegmentAction, mapRoundAction } from "@/lib/campaigns/meeting-actions";
import type { Segment, Segments } from "@/lib/campaigns/segments/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = {
  locale: Locale;
  org: string;
  campaignId: string;
  plan: Segments;
  /** The issuer divides; whoever runs the campaign here maps rounds. */
  mayAdd: boolean;
  mayMap: boolean;
};

/** CAM-10: 时段 of the superior's plan, and which of this organisation's rounds carry each of them out. */
export function SegmentList({ locale, org, campaignId, plan, mayAdd, mayMap }: Props) {
  const words = loadWords(locale, "meetings");
  if (plan.segments.length === 0 && !mayAdd) return null;
  return (
    <Section title={words("segments.title")} id="segments">
      {plan.segments.length === 0 ? <p className="mb-2 text-ink-2">{words("segments.none")}</p> : null}
      {plan.segments.length > 0 ? (
        <ol className="mb-2 border border-line bg-sheet">
          {plan.segments.map((segment) => (
            <li
              key={segment.id}
              className="grid gap-x-4 border-line px-4 py-2.5 not-first:border-t sm:grid-cols-[9rem_1fr]"
            >
              <b className="font-semibold">{segment.name}</b>
              <SegmentLine {...{ locale, org, campaignId, segment, mayMap }} rounds={plan.rounds} />
            </li>
          ))}
        </ol>
      ) : null}
      {mayAdd ? <AddSegment locale={locale} org={org} campaignId={campaignId} /> : null}
    </Section>
  );
}

type LineProps = Pick<Props, "locale" | "org" | "campaignId" | "mayMap"> & {
  segment: Segment;
  rounds: Segments["rounds"];
};

function SegmentLine({ locale, org, campaignId, segment, mayMap, rounds }: LineProps) {
  const words = loadWords(locale, "meetings");
  const span = { from: formatFullDay(locale, segment.beginsOn), to: formatFullDay(locale, segment.endsOn) };
  return (
    <div>
      <p>{segment.steps}</p>
      <p className="text-sm text-ink-2">{words("segments.span", span)}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <span className="text-ink-2">{words("segments.rounds")}</span>
        {segment.rounds.length === 0 ? <span>{words("segments.noRounds")}</span> : null}
        {segment.rounds.map(({ id, title }) => (
          <a key={id} href={`/o/${org}/reviews/${id}`} className="underline underline-offset-4">
            {title}
          </a>
        ))}
      </p>
      {mayMap && rounds.length > 0 ? (
        <DialogForm
          locale={locale}
          action={mapRoundAction}
          hidden={{ org, campaignId, segmentId: segment.id }}
          trigger={words("segments.map")}
          title={`${words("segments.map")} · ${segment.name}`}
          submit={words("segments.map")}
          note={words("segments.mapExplained")}
        >
          <Field name="roundId" label={words("segments.round")} required>
            <Select options={rounds.map(({ id, title }) => ({ value: id, label: title }))} />
          </Field>
        </DialogForm>
      ) : null}
    </div>
  );
}

function AddSegment({ locale, org, campaignId }: { locale: Locale; org: string; campaignId: string }) {
  const words = loadWords(locale, "meetings");
  return (
    <DialogForm
      locale={locale}
      action={addSegmentAction}
      hidden={{ org, campaignId }}
      trigger={words("segments.add")}
      title={words("segments.add")}
      submit={words("segments.add")}
    >
      <Field name="name" label={words("segments.name")} hint={words("segments.nameHint")} required>
        <TextInput maxLength={40} />
      </Field>
      <Field name="steps" label={words("segments.steps")}>
        <TextArea rows={3} maxLength={1_000} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="beginsOn" label={words("segments.beginsOn")} required>
          <DateInput />
        </Field>
        <Field name="endsOn" label={words("segments.endsOn")} required>
          <DateInput />
        </Field>
      </div>
    </DialogForm>
  );
}
