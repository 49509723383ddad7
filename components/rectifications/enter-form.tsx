import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Checkbox, DateInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { enterRectificationAction } from "@/lib/rectifications/actions";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import type { ProblemCode } from "@/lib/rectifications/problems/queries";

type Place = { id: string; code: string; name: string; here: boolean };

type PlaceProps = { locale: Locale; path: string; places: readonly Place[]; chosen: Place };

/** Which org it is about; a plain GET form, because the list of people follows from it. */
export function PlaceChoice({ locale, path, places, chosen }: PlaceProps) {
  const words = loadWords(locale, "rectifications");
  if (places.length < 2) return null;
  return (
    <form action={path} className="mb-6 flex flex-wrap items-end gap-2.5">
      <label className="grid gap-1.5">
        <span className="font-semibold">{words("enter.place")}</span>
        <span className="text-sm text-ink-2">{words("enter.placeHint")}</span>
        <select name="at" defaultValue={chosen.code} className={controlClass}>
          {places.map(({ id, code, name }) => (
            <option key={id} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass()}>
        {words("enter.choosePlace")}
      </button>
    </form>
  );
}

type EnterProps = {
  locale: Locale;
  org: string;
  place: Place;
  owners: readonly PossibleOwner[];
  codes: readonly ProblemCode[];
  mayOrder: boolean;
};

const atHome = ["SELF_CHECK", "OPINION", "SUPERVISION"] as const;

export function EnterForm({ locale, org, place, owners, codes, mayOrder }: EnterProps) {
  const words = loadWords(locale, "rectifications");
  const kinds = place.here ? atHome : (["SUPERVISION"] as const);
  return (
    <ActionForm action={enterRectificationAction} words={formWords(locale)} className="max-w-2xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="subjectOrgId" value={place.id} />
      <Field name="kind" label={words("enter.kind")} group required>
        <RadioGroup
          defaultValue={kinds[0]}
          options={kinds.map((value) => ({ value, label: words(`sources.${value}`) }))}
        />
      </Field>
      <Field name="note" label={words("enter.note")} hint={words("enter.noteHint")} required>
        <TextInput />
      </Field>
      <Field name="problem" label={words("enter.problem")} required>
        <TextArea />
      </Field>
      {codes.length > 0 ? (
        <Field name="problemCodeId" label={words("enter.problemCode")} hint={words("enter.problemCodeHint")}>
          <Select
            placeholder={words("classify.none")}
            options={codes.map(({ id, family, name }) => ({ value: id, label: `${family}·${name}` }))}
          />
        </Field>
      ) : null}
      <Field name="ownerPersonId" label={words("enter.owner")} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={owners.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }))}
        />
      </Field>
      <Field name="dueOn" label={words("enter.dueOn")} required>
        <DateInput />
      </Field>
      {mayOrder ? <Checkbox name="ordered" label={words("enter.ordered")} defaultChecked={!place.here} /> : null}
      <p className="mt-4">
        <SubmitButton>{words("enter.submit")}</SubmitButton>
      </p>
    </ActionForm>
  );
}
