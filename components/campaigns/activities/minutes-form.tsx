import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActivityPage } from "@/lib/campaigns/activities/minutes/queries";
import { linesOfKind, writeLine } from "@/lib/campaigns/activities/minutes/rules";
import { lineKinds } from "@/lib/campaigns/activities/minutes/schema";
import { keepMinutesAction } from "@/lib/campaigns/meeting-actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; activity: ActivityPage };

/** One text a kind, a line of it for each thing; only the parts that such an activity has. */
export function MinutesForm({ locale, org, activity }: Props) {
  const words = loadWords(locale, "meetings");
  const usual = linesOfKind(activity.kind);
  const kinds = lineKinds.filter((kind) => usual.includes(kind) || activity.lines.some((line) => line.kind === kind));
  return (
    <ActionForm id="minutes" action={keepMinutesAction} words={formWords(locale)} className="max-w-3xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="activityId" value={activity.id} />
      {kinds.map((kind) => (
        <Field key={kind} name={kind} label={words(`lines.${kind}`)} hint={words(`hints.${kind}`)}>
          <TextArea
            rows={kind === "CHAIR" ? 1 : 3}
            maxLength={4_000}
            defaultValue={activity.lines
              .filter((line) => line.kind === kind)
              .map(writeLine)
              .join("\n")}
          />
        </Field>
      ))}
      <ButtonRow>
        <SubmitButton>{words("minutes.keep")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
