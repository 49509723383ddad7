import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, RadioGroup, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordElectionAction } from "@/lib/auth/elections/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Office, Seated } from "@/lib/people/elections/queries";
import { electionKinds } from "@/lib/people/elections/schema";
import { OfficeLines } from "./office-lines";

type ElectionFormProps = {
  locale: Locale;
  org: string;
  today: string;
  seated: Seated;
  offices: readonly Office[];
  names: readonly string[];
};

export function ElectionForm({ locale, org, today, seated, offices, names }: ElectionFormProps) {
  const words = loadWords(locale, "elections");
  const kinds = electionKinds.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }));
  const current = offices.filter(({ endsOn }) => !endsOn).map(({ kind, title }) => ({ kind, title }));
  const head = { kind: "SECRETARY" as const, title: words("seats.SECRETARY") };
  const spare = { kind: "COMMITTEE_MEMBER" as const, title: "" };
  const lines = [...(current.some(({ kind }) => kind === "SECRETARY") ? [] : [head]), ...current, spare, spare];
  return (
    <ActionForm action={recordElectionAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="forCode" value={seated.code} />
      <Field
        name="kind"
        label={words("fields.kind")}
        hint={`${words("kindNotes.TERM")}。${words("kindNotes.BY_ELECTION")}`}
        group
        required
      >
        <RadioGroup options={kinds} defaultValue={seated.vacant ? "APPOINTMENT" : "TERM"} />
      </Field>
      <Field name="heldOn" label={words("fields.heldOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="effectiveOn" label={words("fields.effectiveOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="document" label={words("fields.document")} hint={words("fields.documentHint")} required>
        <TextInput autoComplete="off" />
      </Field>
      <OfficeLines locale={locale} lines={lines} names={names} />
      <SubmitButton>{words("record")}</SubmitButton>
    </ActionForm>
  );
}
