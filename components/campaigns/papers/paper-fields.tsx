import { Field } from "@/components/ui/field";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import type { PaperChoices } from "@/lib/campaigns/papers/places/queries";
import { paperKinds } from "@/lib/campaigns/papers/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export type PaperText = {
  kind: string;
  title: string;
  recipients: string;
  body: string;
  attachments: string;
  copies: string;
  issuer: string;
  place: string;
  bases: readonly { paperId: string | null; text: string }[];
};

type Props = { locale: Locale; text: PaperText; choices: PaperChoices };

/** The lines of a basis that a form offers at least. */
const lines = 3;

export function PaperFields({ locale, text, choices }: Props) {
  const words = loadWords(locale, "papers");
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="kind" label={words("fields.kind")} required>
          <Select
            defaultValue={text.kind}
            options={paperKinds.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }))}
          />
        </Field>
        <Field name="issuer" label={words("fields.issuer")} required>
          <TextInput defaultValue={text.issuer} list="paper-issuers" autoComplete="off" maxLength={60} />
        </Field>
      </div>
      <datalist id="paper-issuers">
        {[choices.orgName, ...choices.bodies].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field name="title" label={words("fields.title")} required>
        <TextInput defaultValue={text.title} maxLength={100} />
      </Field>
      <Field name="recipients" label={words("fields.recipients")} hint={words("fields.recipientsHint")}>
        <TextInput defaultValue={text.recipients} maxLength={200} />
      </Field>
      <BasisLines locale={locale} text={text} choices={choices} />
      <Field name="body" label={words("fields.body")} hint={words("fields.bodyHint")}>
        <TextArea defaultValue={text.body} rows={16} maxLength={20_000} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="attachments" label={words("fields.attachments")} hint={words("fields.attachmentsHint")}>
          <TextArea defaultValue={text.attachments} rows={2} maxLength={600} />
        </Field>
        <Field name="copies" label={words("fields.copies")}>
          <TextArea defaultValue={text.copies} rows={2} maxLength={200} />
        </Field>
      </div>
      <Field name="place" label={words("fields.place")}>
        <Select defaultValue={text.place} placeholder={words("fields.placeNone")} options={placesOf(locale, choices)} />
      </Field>
    </>
  );
}

function placesOf(locale: Locale, { campaigns, stages, adoptions, rounds }: PaperChoices) {
  const words = loadWords(locale, "papers");
  const named = (kind: "campaign" | "stage" | "adoption" | "round", choices: PaperChoices["stages"]) =>
    choices.map(({ id, label }) => ({ value: `${kind}:${id}`, label: words(`places.${kind}`, { name: label }) }));
  return [
    ...named("campaign", campaigns),
    ...named("adoption", adoptions),
    ...named("stage", stages),
    ...named("round", rounds),
  ];
}

/** CAM-03: what the paper answers to, a paper of the system or words, a line each. */
function BasisLines({ locale, text, choices }: Props) {
  const words = loadWords(locale, "papers");
  const options = choices.bases.map(({ id, label }) => ({ value: id, label }));
  const count = Math.max(lines, text.bases.length + 1);
  return (
    <fieldset className="mb-4 border border-line bg-sheet px-4 pt-3">
      <legend className="px-1 font-semibold">{words("fields.bases")}</legend>
      <p className="mb-3 text-sm text-ink-2">{words("fields.basesHint")}</p>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, as the form sends it
        <div key={at} className="grid gap-x-3 border-line pt-2 not-first:border-t sm:grid-cols-2">
          <Field name={`bases[${at}].paperId`} label={words("fields.basisPaper")}>
            <Select
              defaultValue={text.bases[at]?.paperId ?? ""}
              placeholder={words("fields.notInSystem")}
              options={options}
            />
          </Field>
          <Field name={`bases[${at}].text`} label={words("fields.basisText")}>
            <TextInput defaultValue={text.bases[at]?.text} maxLength={160} autoComplete="off" />
          </Field>
        </div>
      ))}
    </fieldset>
  );
}
