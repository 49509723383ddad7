import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordActivityAction } from "@/lib/campaigns/actions";
import type { Activity } from "@/lib/campaigns/activities/queries";
import { activityKinds, approximations } from "@/lib/campaigns/activities/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Props = { locale: Locale; org: string; today: Day; activity?: Activity | undefined };

/** One line of the 活动纪实; only what it was and when it was must be there. */
export function ActivityForm({ locale, org, today, activity }: Props) {
  const words = loadWords(locale, "campaigns");
  const text = (name: "title" | "place" | "organiser" | "evidence", most: number) => (
    <Field name={name} label={words(`activities.${name}`)} required={name === "title"}>
      <TextInput defaultValue={activity?.[name]} maxLength={most} />
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
      <Field name="kind" label={words("activities.kind")} required>
        <Select
          defaultValue={activity?.kind ?? "STUDY"}
          options={activityKinds.map((kind) => ({ value: kind, label: words(`activities.kinds.${kind}`) }))}
        />
      </Field>
      {text("title", 120)}
      <Field name="happenedOn" label={words("activities.happenedOn")} required>
        <DateInput defaultValue={activity?.happenedOn ?? today} max={today} />
      </Field>
      {text("place", 80)}
      {text("organiser", 80)}
      <Figures locale={locale} activity={activity} />
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
  const figure = (name: "participants" | "quantity" | "money") => (
    <Field name={name} label={words(`activities.${name}`)}>
      <NumberInput defaultValue={activity?.[name] ?? undefined} />
    </Field>
  );
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {figure("participants")}
      {figure("money")}
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
