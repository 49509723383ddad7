import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordActivityAction } from "@/lib/campaigns/actions";
import type { Activity, ParallelCampaign } from "@/lib/campaigns/activities/queries";
import { activityKinds, approximations, headCounts, media } from "@/lib/campaigns/activities/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Props = {
  locale: Locale;
  org: string;
  today: Day;
  activity?: Activity | undefined;
  /** A planned session that is entered as held. */
  session?: { id: string; day: Day; topic: string; place: string } | undefined;
  parallel: readonly ParallelCampaign[];
};

/** One line of the 活动纪实; only what it was and when it was must be there. */
export function ActivityForm({ locale, org, today, activity, session, parallel }: Props) {
  const words = loadWords(locale, "campaigns");
  const planned: Partial<Record<string, string>> = { title: session?.topic, place: session?.place };
  const text = (name: "title" | "place" | "organiser" | "evidence", most: number) => (
    <Field name={name} label={words(`activities.${name}`)} required={name === "title"}>
      <TextInput defaultValue={activity?.[name] ?? planned[name]} maxLength={most} />
    </Field>
  );
  return (
    <ActionForm
      id={`activity-${activity?.id ?? "new"}`}
      action={recordActivityAction}
      words={formWords(locale)}
      clear={!activity}
      className="max-w-3xl"
    >
      <input type="hidden" name="org" value={org} />
      {activity ? <input type="hidden" name="activityId" value={activity.id} /> : null}
      {activity ? <input type="hidden" name="version" value={activity.version} /> : null}
      {session ? <input type="hidden" name="sessionId" value={session.id} /> : null}
      <Field name="kind" label={words("activities.kind")} required>
        <Select
          defaultValue={activity?.kind ?? "STUDY"}
          options={activityKinds.map((kind) => ({ value: kind, label: words(`activities.kinds.${kind}`) }))}
        />
      </Field>
      {text("title", 120)}
      <Field name="happenedOn" label={words("activities.happenedOn")} required>
        <DateInput defaultValue={activity?.happenedOn ?? session?.day ?? today} max={today} />
      </Field>
      {text("place", 80)}
      {text("organiser", 80)}
      <Figures locale={locale} activity={activity} />
      <Parallel locale={locale} activity={activity} parallel={parallel} />
      <Field name="result" label={words("activities.result")} hint={words("activities.resultHint")}>
        <TextArea defaultValue={activity?.result} rows={4} maxLength={2_000} />
      </Field>
      {text("evidence", 300)}
      <ButtonRow>
        <SubmitButton>{words(activity ? "activities.correct" : "activities.record")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

function Figures({ locale, activity }: { locale: Locale; activity: Activity | undefined }) {
  const words = loadWords(locale, "campaigns");
  const meetings = loadWords(locale, "meetings");
  const figure = (name: "participants" | "quantity" | "money") => (
    <Field name={name} label={words(`activities.${name}`)}>
      <NumberInput defaultValue={activity?.[name] ?? undefined} />
    </Field>
  );
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {figure("participants")}
      <Heads locale={locale} activity={activity} />
      {figure("money")}
      <Field name="medium" label={meetings("figures.medium")} hint={meetings("figures.mediumHint")}>
        <Select
          defaultValue={activity?.medium ?? ""}
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={media.map((value) => ({ value, label: meetings(`figures.mediaNames.${value}`) }))}
        />
      </Field>
      {figure("quantity")}
      <Field name="unit" label={words("activities.unit")}>
        <TextInput defaultValue={activity?.unit} maxLength={10} />
      </Field>
      <Field name="approximate" label={words("activities.approximate")} hint={words("activities.approximateHint")}>
        <Select
          defaultValue={activity?.approximate ?? ""}
          options={approximations.map((value) => ({
            value,
            label: words(`activities.approximations.${value || "EXACT"}`),
          }))}
        />
      </Field>
    </div>
  );
}

/** Attendances or people, and whether anybody counted them to the last (RPT-23). */
function Heads({ locale, activity }: { locale: Locale; activity: Activity | undefined }) {
  const words = loadWords(locale, "meetings");
  const own = loadWords(locale, "campaigns");
  return (
    <div className="grid grid-cols-2 gap-x-3">
      <Field name="headCount" label={words("figures.headCount")}>
        <Select
          defaultValue={activity?.headCount}
          options={headCounts.map((value) => ({ value, label: words(`figures.headCounts.${value}`) }))}
        />
      </Field>
      <Field name="headsApproximate" label={words("figures.headsApproximate")}>
        <Select
          defaultValue={activity?.headsApproximate ?? ""}
          options={approximations.map((value) => ({
            value,
            label: own(`activities.approximations.${value || "EXACT"}`),
          }))}
        />
      </Field>
    </div>
  );
}

type ParallelProps = { locale: Locale; activity: Activity | undefined; parallel: readonly ParallelCampaign[] };

/** CAM-19: the parallel campaigns that it counts for as well. */
function Parallel({ locale, activity, parallel }: ParallelProps) {
  if (parallel.length === 0) return null;
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 text-sm text-ink-2">{loadWords(locale, "meetings")("figures.parallel")}</legend>
      {parallel.map(({ id, title }) => (
        <Checkbox
          key={id}
          name="parallel"
          value={id}
          label={title}
          defaultChecked={activity?.parallelIds.includes(id) ?? false}
        />
      ))}
    </fieldset>
  );
}
