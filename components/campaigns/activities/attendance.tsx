import { ButtonRow } from "@/components/ui/button-row";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Attender } from "@/lib/campaigns/activities/minutes/queries";
import { type Presence, presences } from "@/lib/campaigns/activities/minutes/schema";
import { keepAttendanceAction } from "@/lib/campaigns/meeting-actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; activityId: string; people: readonly Attender[]; editable: boolean };

/** Who was there, by name (CAM-07): the sum first, then the names, then the roll to fill in. */
export function Attendance({ locale, org, activityId, people, editable }: Props) {
  const words = loadWords(locale, "meetings");
  const named = (presence: Presence) => people.filter((person) => person.presence === presence);
  const counts = {
    present: named("PRESENT").length,
    leave: named("LEAVE").length,
    absent: named("ABSENT").length,
  };
  const entered = counts.present + counts.leave + counts.absent > 0;
  return (
    <>
      {entered ? (
        <div className="mb-4 border border-line bg-sheet px-4 py-3">
          <p className="font-semibold">{words("attendance.summary", counts)}</p>
          <p className="text-sm text-ink-2">
            {words("attendance.names", {
              names: named("PRESENT")
                .map(({ name }) => name)
                .join("、"),
            })}
          </p>
        </div>
      ) : (
        <p className="mb-4 text-ink-2">{words("attendance.none")}</p>
      )}
      {editable && people.length > 0 ? (
        <details open={!entered}>
          <summary className="inline-flex min-h-target cursor-pointer items-center underline underline-offset-4">
            {words("attendance.fill")}
          </summary>
          <AttendanceForm locale={locale} org={org} activityId={activityId} people={people} />
        </details>
      ) : null}
    </>
  );
}

function AttendanceForm({ locale, org, activityId, people }: Omit<Props, "editable">) {
  const words = loadWords(locale, "meetings");
  const options = presences.map((value) => ({ value, label: words(`attendance.presences.${value}`) }));
  return (
    <ActionForm id="attendance" action={keepAttendanceAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="activityId" value={activityId} />
      <p className="mb-3 text-sm text-ink-2">{words("attendance.explained")}</p>
      <ul className="grid gap-x-6 border border-line bg-sheet px-4 py-2 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ personId, name, presence }, at) => (
          <li key={personId} className="flex items-center justify-between gap-3 py-1">
            <span>{name}</span>
            <input type="hidden" name={`people[${at}].personId`} value={personId} />
            <Select
              name={`people[${at}].presence`}
              aria-label={`${name} ${words("attendance.title")}`}
              options={options}
              defaultValue={presence ?? "PRESENT"}
              className="max-w-28"
            />
          </li>
        ))}
      </ul>
      <ButtonRow>
        <SubmitButton>{words("attendance.keep")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
