import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { formBodyAction, reconstituteBodyAction } from "@/lib/auth/bodies/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BodyChoices, BodyRow } from "@/lib/people/bodies/queries";
import { bodyKinds } from "@/lib/people/bodies/schema";
import { SeatLines } from "./seat-lines";

type Place = { locale: Locale; org: string; today: string; names: readonly string[] };

type FormBodyProps = Place & { choices: BodyChoices; campaign?: string | undefined };

export function FormBodyForm({ locale, org, today, names, choices, campaign }: FormBodyProps) {
  const words = loadWords(locale, "bodies");
  const choose = loadWords(locale, "common")("forms.choose");
  const kinds = bodyKinds.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }));
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const campaigns = choices.campaigns.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <ActionForm action={formBodyAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <Field name="kind" label={words("fields.kind")} required>
        <Select options={kinds} />
      </Field>
      <Field name="name" label={words("fields.name")} hint={words("fields.nameHint")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="purpose" label={words("fields.purpose")}>
        <TextArea rows={2} />
      </Field>
      {campaigns.length > 0 ? (
        <Field name="campaignId" label={words("fields.campaign")} hint={words("fields.campaignHint")}>
          <Select options={campaigns} placeholder={words("standing")} defaultValue={campaign} />
        </Field>
      ) : null}
      {choices.groups.length > 0 ? (
        <Field name="parentBodyId" label={words("fields.parent")} hint={words("fields.parentHint")}>
          <Select options={named(choices.groups)} placeholder={choose} />
        </Field>
      ) : null}
      {choices.groups.length > 0 && choices.units.length > 0 ? (
        <Field name="unitId" label={words("fields.unit")} hint={words("fields.parentHint")}>
          <Select options={named(choices.units)} placeholder={choose} />
        </Field>
      ) : null}
      <Basis locale={locale} today={today} day="beginsOn" />
      <SeatLines locale={locale} lines={[]} spare={6} names={names} />
      <SubmitButton>{words("form")}</SubmitButton>
    </ActionForm>
  );
}

export function ReconstituteForm({ locale, org, today, names, body }: Place & { body: BodyRow }) {
  const words = loadWords(locale, "bodies");
  return (
    <ActionForm action={reconstituteBodyAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="bodyId" value={body.id} />
      <p className="mb-4">{words("reconstituteNote")}</p>
      <Basis locale={locale} today={today} day="changedOn" />
      <SeatLines locale={locale} lines={body.seats.filter(({ endsOn }) => !endsOn)} spare={3} names={names} />
      <SubmitButton>{words("reconstitute")}</SubmitButton>
    </ActionForm>
  );
}

function Basis({ locale, today, day }: { locale: Locale; today: string; day: "beginsOn" | "changedOn" }) {
  const words = loadWords(locale, "bodies");
  return (
    <>
      <Field name="document" label={words("fields.document")} hint={words("fields.documentHint")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="beginsOn" label={words(`fields.${day}`)} required>
        <DateInput defaultValue={today} />
      </Field>
    </>
  );
}
