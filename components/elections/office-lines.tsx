import { LineFields, namesHere } from "@/components/people/line-fields";
import { Field } from "@/components/ui/field";
import { Checkbox, Select, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type CommitteeKind, committeeKinds } from "@/lib/people/elections/schema";

type Line = { kind: CommitteeKind; title: string };

/** One line an office, the present titles filled in; the names are for the person at the form to write. */
export function OfficeLines({
  locale,
  lines,
  names,
}: {
  locale: Locale;
  lines: readonly Line[];
  names: readonly string[];
}) {
  const words = loadWords(locale, "elections");
  const options = committeeKinds.map((kind) => ({ value: kind, label: words(`seats.${kind}`) }));
  return (
    <LineFields legend={words("fields.seats")} hint={words("fields.seatsHint")} names={names}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, as the form sends it
        <div key={at} className="grid gap-x-3 border-line pt-2 not-first:border-t sm:grid-cols-[9rem_8rem_1fr_8rem]">
          <Field name={`seats[${at}].kind`} label={words("fields.seat")}>
            <Select options={options} defaultValue={line.kind} />
          </Field>
          <Field name={`seats[${at}].name`} label={words("fields.name")}>
            <TextInput list={namesHere} autoComplete="off" />
          </Field>
          <Field name={`seats[${at}].title`} label={words("fields.title")}>
            <TextInput autoComplete="off" defaultValue={line.title} />
          </Field>
          <div className="sm:pt-7">
            <Checkbox name={`seats[${at}].acting`} label={words("fields.acting")} />
          </div>
        </div>
      ))}
    </LineFields>
  );
}
