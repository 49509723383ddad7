import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, NumberInput, Select, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { recordMeetingAction, recordWallAction, setDemandAction } from "@/lib/noticeboard/actions";
import type { Demand, Unshown } from "@/lib/noticeboard/showings/queries";
import { demandLevels, wallForms } from "@/lib/noticeboard/showings/schema";

type RecordProps = {
  locale: Locale;
  org: string;
  today: Day;
  demand: Demand | null;
  missing: readonly Unshown[];
};

/** 登记会议公开; whoever still misses a meeting is ticked. */
export function MeetingDialog({ locale, org, today, missing }: RecordProps) {
  const words = loadWords(locale, "noticeboard");
  return (
    <FormDialog
      {...{ locale, org }}
      action={recordMeetingAction}
      title={words("showings.recordMeeting")}
      submit={words("moves.confirm")}
      tone="primary"
    >
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="beginsOn" label={words("showings.heldOn")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="present" label={words("showings.present")} required>
          <NumberInput />
        </Field>
      </div>
      <Field name="place" label={words("showings.place")} required>
        <TextInput />
      </Field>
      <PhotoField locale={locale} />
      <Pledgers locale={locale} missing={missing} hint={words("showings.orderHint")} />
    </FormDialog>
  );
}

/** 登记上墙公开: board, wall newspaper, duty board or plates. */
export function WallDialog({ locale, org, today, demand, missing }: RecordProps) {
  const words = loadWords(locale, "noticeboard");
  return (
    <FormDialog
      {...{ locale, org }}
      action={recordWallAction}
      title={words("showings.recordWall")}
      submit={words("moves.confirm")}
      tone="primary"
    >
      <Field name="form" label={words("showings.form")} required>
        <Select options={wallForms.map((value) => ({ value, label: words(`showings.forms.${value}`) }))} />
      </Field>
      <Field name="place" label={words("showings.place")} required>
        <TextInput defaultValue={demand?.place ?? ""} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="beginsOn" label={words("showings.from")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="endsOn" label={words("showings.until")} hint={words("showings.untilHint")}>
          <DateInput />
        </Field>
      </div>
      <Field name="audience" label={words("showings.audience")}>
        <TextInput defaultValue={demand?.audience ?? ""} />
      </Field>
      <PhotoField locale={locale} />
      <Pledgers locale={locale} missing={missing} />
    </FormDialog>
  );
}

/** A picture is never compulsory; place and camera are taken out of it. */
function PhotoField({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "noticeboard");
  return (
    <Field name="file" label={words("showings.photo")} hint={words("showings.photoHint")}>
      <TextInput type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
    </Field>
  );
}

function Pledgers({ locale, missing, hint }: { locale: Locale; missing: readonly Unshown[]; hint?: string }) {
  const words = loadWords(locale, "noticeboard");
  return (
    <Field name="pledgeId" label={words("showings.pledgers")} hint={hint} group required>
      <Choices
        type="checkbox"
        name="pledgeId"
        options={missing.map(({ id, name, ahead }) => ({
          value: id,
          label: ahead ? words("showings.ahead", { name }) : name,
        }))}
        chosen={missing.map(({ id }) => id)}
      />
    </Field>
  );
}

type DemandProps = { locale: Locale; org: string; fields: readonly { value: string; label: string }[] };

/** 规定公开要求: of one field, or of all without a word of their own. */
export function DemandDialog({ locale, org, fields }: DemandProps) {
  const words = loadWords(locale, "noticeboard");
  const levels = demandLevels.map((value) => ({ value, label: words(`showings.levels.${value}`) }));
  return (
    <FormDialog
      {...{ locale, org }}
      action={setDemandAction}
      title={words("showings.setDemand")}
      submit={words("moves.confirm")}
    >
      <Field name="field" label={words("showings.field")} required>
        <Select options={[{ value: "ALL", label: words("showings.allFields") }, ...fields]} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="meeting" label={words("showings.channels.MEETING")} required>
          <Select options={levels} />
        </Field>
        <Field name="wall" label={words("showings.channels.WALL")} required>
          <Select options={levels} />
        </Field>
      </div>
      <Field name="wallDays" label={words("showings.wallDays")} required>
        <NumberInput defaultValue="0" />
      </Field>
      <Field name="place" label={words("showings.placeAsked")}>
        <TextInput />
      </Field>
      <Field name="audience" label={words("showings.audience")}>
        <TextInput />
      </Field>
    </FormDialog>
  );
}
