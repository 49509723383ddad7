import { Field } from "@/components/ui/field";
import { DateInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Category, ItemRow } from "@/lib/pledges/items/queries";
import type { ProblemCode } from "@/lib/rectifications/problems/queries";

type ItemFieldsProps = {
  locale: Locale;
  categories: readonly Category[];
  /** Leading cadres say which items stand above the ordinary (INV-07). */
  leader: boolean;
  item?: ItemRow | undefined;
};

/** What is promised: the first screen of an item on a phone. */
export function WhatFields({ locale, categories, leader, item }: ItemFieldsProps) {
  const words = loadWords(locale, "pledges");
  const options = categories.map(({ id, name, family }) => ({
    value: id,
    label: name === family ? name : `${name}（${family}）`,
  }));
  return (
    <>
      <Field name="text" label={words("fields.text")} hint={words("fields.textHint")} required>
        <TextArea rows={3} defaultValue={item?.text} maxLength={300} />
      </Field>
      <Field name="categoryId" label={words("fields.categoryId")} required>
        <Select options={options} defaultValue={item?.categoryId ?? options[0]?.value} />
      </Field>
      {leader ? (
        <Field name="standard" label={words("fields.standard")} hint={words("fields.standardHint")} group>
          <RadioGroup
            options={(["ORDINARY", "LEADER"] as const).map((value) => ({ value, label: words(`standards.${value}`) }))}
            defaultValue={item?.standard ?? "ORDINARY"}
          />
        </Field>
      ) : null}
    </>
  );
}

/** LIFE-13: who leads it, whose it is, who helps; and whether it has an end. */
export function BodyFields({ locale, item }: { locale: Locale; item?: ItemRow | undefined }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="lead" label={words("fields.lead")} hint={words("fields.leadHint")}>
        <TextInput defaultValue={item?.lead} maxLength={40} />
      </Field>
      <Field name="office" label={words("fields.office")}>
        <TextInput defaultValue={item?.office} maxLength={60} />
      </Field>
      <Field name="assisting" label={words("fields.assisting")}>
        <TextInput defaultValue={item?.assisting} maxLength={80} />
      </Field>
      <StandingField locale={locale} item={item} />
    </>
  );
}

/** PLG-20: what a unit promises without an end is checked once a year. */
function StandingField({ locale, item }: { locale: Locale; item?: ItemRow | undefined }) {
  const words = loadWords(locale, "pledges");
  return (
    <Field name="standing" label={words("fields.standing")} hint={words("fields.standingHint")} group>
      <RadioGroup
        options={[
          { value: "", label: words("fields.standingNo") },
          { value: "on", label: words("fields.standingYes") },
        ]}
        defaultValue={item?.standing ? "on" : ""}
      />
    </Field>
  );
}

/** How far and by when. */
export function MeasureFields({ locale, item }: { locale: Locale; item?: ItemRow | undefined }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="dueOn" label={words("fields.dueOn")} required>
        <DateInput defaultValue={item?.dueOn} />
      </Field>
      <Field name="target" label={words("fields.target")} hint={words("fields.targetHint")}>
        <TextInput defaultValue={item?.target} maxLength={100} />
      </Field>
    </>
  );
}

type CheckFieldsProps = { locale: Locale; item?: ItemRow | undefined; problems: readonly ProblemCode[] };

/** For whom, how anybody can tell, and which listed problem it is to solve (PLG-19). */
export function CheckFields({ locale, item, problems }: CheckFieldsProps) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <Field name="beneficiary" label={words("fields.beneficiary")}>
        <TextInput defaultValue={item?.beneficiary} maxLength={60} />
      </Field>
      <Field name="checkedHow" label={words("fields.checkedHow")} hint={words("fields.checkedHowHint")}>
        <TextInput defaultValue={item?.checkedHow} maxLength={120} />
      </Field>
      {problems.length > 0 ? (
        <Field name="problemCodeId" label={words("item.problem")} hint={words("item.problemHint")}>
          <Select
            defaultValue={item?.problemCodeId ?? ""}
            options={[
              { value: "", label: words("item.noProblem") },
              ...problems.map(({ id, family, name }) => ({ value: id, label: `${family}·${name}` })),
            ]}
          />
        </Field>
      ) : null}
    </>
  );
}
