import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { savePartAction } from "@/lib/campaigns/templates/actions";
import type { Part } from "@/lib/campaigns/templates/rules";
import { actionModes, type PartKind, proofs, rhythms } from "@/lib/campaigns/templates/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Editing, pageOf } from "./part-list";
import { subjectOf } from "./part-words";

const people = ["ORG", "LEADING_GROUP", "MEMBER", "LEADER", "WINDOW", "STUDENT", "RETIRED", "FLOATING"];
const fields = [
  "ORGAN",
  "SCHOOL",
  "INSTITUTION",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "SOCIAL_ORG",
  "TWO_NEW",
  "RURAL",
  "COMMUNITY",
  "WINDOW",
  "RETIRED",
  "FLOATING",
  "PROJECT",
];
const subjects: Partial<Record<PartKind, readonly string[]>> = {
  GOAL: people,
  CRITERIA_SET: people,
  DIMENSION_SET: people,
  CATEGORY: ["PERSON", "ORG"],
  CATEGORY_SET: fields,
  VARIANT: fields,
};

export type PartAsked = { kind: PartKind; part?: Part | undefined; parent?: string | undefined };
type Props = { locale: Locale; editing: Editing; asked: PartAsked };

/** One form for every kind of part; it shows the fields that kind has. */
export function PartForm({ locale, editing, asked: { kind, part, parent } }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm
      id={`part-${part?.place ?? `new-${parent ?? ""}${kind}`}`}
      action={savePartAction}
      words={formWords(locale)}
      className="max-w-3xl border border-line bg-sheet p-4"
    >
      <input type="hidden" name="org" value={editing.org} />
      <input type="hidden" name="versionId" value={editing.versionId} />
      <input type="hidden" name="kind" value={kind} />
      {part ? <input type="hidden" name="place" value={part.place} /> : null}
      {parent ? <input type="hidden" name="parent" value={parent} /> : null}
      <Field name="name" label={words(`templates.kinds.${kind}`)} required>
        <TextInput defaultValue={part?.name} maxLength={120} />
      </Field>
      <Subject locale={locale} kind={kind} part={part} />
      <Field name="body" label={words(kind === "CATEGORY" ? "templates.family" : "templates.body")}>
        <TextArea defaultValue={part?.body} rows={2} maxLength={500} />
      </Field>
      {kind === "STAGE" ? <StageFields locale={locale} part={part} /> : null}
      {kind === "ACTION" ? <ActionFields locale={locale} part={part} /> : null}
      {kind === "CADENCE" ? <CadenceFields locale={locale} part={part} /> : null}
      <ButtonRow>
        <SubmitButton>{words("templates.savePart")}</SubmitButton>
        <a href={pageOf(editing)} className="inline-flex min-h-target items-center underline underline-offset-4">
          {loadWords(locale, "common")("buttons.cancel")}
        </a>
      </ButtonRow>
    </ActionForm>
  );
}

type FieldsProps = { locale: Locale; part: Part | undefined };

function Subject({ locale, kind, part }: FieldsProps & { kind: PartKind }) {
  const words = loadWords(locale, "campaigns");
  const values = subjects[kind];
  if (!values) return null;
  const options = values.map((subject) => ({ value: subject, label: subjectOf(locale, { kind, subject }) }));
  return (
    <Field name="subject" label={words("templates.subject")}>
      <Select defaultValue={part?.subject} options={options} />
    </Field>
  );
}

function StageFields({ locale, part }: FieldsProps) {
  const words = loadWords(locale, "campaigns");
  return (
    <>
      <Field name="endsDay" label={words("templates.endsDay")} hint={words("templates.endsDayHint")}>
        <TextInput defaultValue={part?.endsDay} maxLength={8} />
      </Field>
      <Field name="endsEvent" label={words("fields.endsEvent")} hint={words("hints.endsEvent")}>
        <TextInput defaultValue={part?.endsEvent} maxLength={60} />
      </Field>
    </>
  );
}

function ActionFields({ locale, part }: FieldsProps) {
  const words = loadWords(locale, "campaigns");
  return (
    <>
      <Field name="mode" label={words("templates.mode")} required>
        <Select
          defaultValue={part?.mode ?? "OPTIONAL"}
          options={actionModes.map((mode) => ({ value: mode, label: words(`modes.${mode}`) }))}
        />
      </Field>
      <Field name="mandatory" label={words("actionKinds.mandatory")} group>
        <Checkbox value="yes" defaultChecked={part?.mandatory ?? false} label={words("templates.mandatory")} />
      </Field>
    </>
  );
}

function CadenceFields({ locale, part }: FieldsProps) {
  const words = loadWords(locale, "campaigns");
  return (
    <>
      <Field name="rhythm" label={words("templates.rhythm")} required>
        <Select
          defaultValue={part?.rhythm ?? "QUARTER"}
          options={rhythms.map((value) => ({ value, label: words(`templates.rhythms.${value}`) }))}
        />
      </Field>
      <Field name="mode" label={words("templates.proof")} required>
        <Select
          defaultValue={part?.mode ?? "CHECK"}
          options={proofs.map((value) => ({ value, label: words(`templates.proofs.${value}`) }))}
        />
      </Field>
      <Field name="endsDay" label={words("templates.dueDay")} hint={words("templates.dueDayHint")}>
        <TextInput defaultValue={part?.endsDay} maxLength={8} />
      </Field>
    </>
  );
}
