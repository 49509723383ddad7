import { LineFields, namesHere } from "@/components/people/line-fields";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type SeatRole, seatRoles } from "@/lib/people/bodies/schema";

type Line = { role: SeatRole; name: string; title: string };
type SeatLinesProps = { locale: Locale; lines: readonly Line[]; spare: number; names: readonly string[] };

/** One line a person: role, name with the roll to choose from, office; some spare lines at the end. */
export function SeatLines({ locale, lines, spare, names }: SeatLinesProps) {
  const words = loadWords(locale, "bodies");
  const options = seatRoles.map((role) => ({ value: role, label: words(`roles.${role}`) }));
  const all: (Line | undefined)[] = [...lines, ...Array.from({ length: spare }, () => undefined)];
  return (
    <LineFields legend={words("fields.seats")} hint={words("fields.seatsHint")} names={names}>
      {all.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, as the form sends it
        <div key={at} className="grid gap-x-3 border-line pt-2 not-first:border-t sm:grid-cols-[8rem_1fr_1.4fr]">
          <Field name={`seats[${at}].role`} label={words("fields.role")}>
            <Select options={options} defaultValue={line?.role ?? (at === 0 ? "HEAD" : "MEMBER")} />
          </Field>
          <Field name={`seats[${at}].name`} label={words("fields.person")}>
            <TextInput list={namesHere} autoComplete="off" defaultValue={line?.name} />
          </Field>
          <Field name={`seats[${at}].title`} label={words("fields.office")}>
            <TextInput autoComplete="off" defaultValue={line?.title} />
          </Field>
        </div>
      ))}
    </LineFields>
  );
}
