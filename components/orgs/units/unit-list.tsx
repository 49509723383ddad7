import { Choices } from "@/components/ui/choices";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { addUnitAction, endUnitAction, renameUnitAction, staffUnitAction } from "@/lib/auth/orgs/registers/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Rollee, UnitRow } from "@/lib/orgs/groups/queries";
import { unitKinds } from "@/lib/orgs/units/schema";

type UnitListProps = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly UnitRow[];
  roll: readonly Rollee[];
  keeps: boolean;
};

/** ORG-06: sections, sub-bureaux and windows inside the organisation. */
export function UnitList(props: UnitListProps) {
  const { locale, org, rows, keeps } = props;
  const words = loadWords(locale, "registers");
  const kinds = unitKinds.map((value) => ({ value, label: words(`unitKinds.${value}`) }));
  return (
    <Section title={words("units")}>
      <p className="mb-2 text-sm text-ink-2">{words("unitsNote")}</p>
      <DataTable
        locale={locale}
        caption={words("units")}
        columns={columns(props)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words("noUnits")}
      />
      {keeps ? (
        <div className="mt-3">
          <Dialog trigger={words("addUnit")} title={words("addUnit")} closeLabel={close(locale)}>
            <ActionForm action={addUnitAction} words={formWords(locale)} clear>
              <input type="hidden" name="org" value={org} />
              <Field name="name" label={words("name")} required>
                <TextInput />
              </Field>
              <Field name="kind" label={words("kind")} required>
                <Select options={kinds} defaultValue="OFFICE" />
              </Field>
              <SubmitButton>{words("addUnit")}</SubmitButton>
            </ActionForm>
          </Dialog>
        </div>
      ) : null}
    </Section>
  );
}

const close = (locale: Locale) => loadWords(locale, "common")("buttons.close");

function columns(props: UnitListProps): Column<UnitRow>[] {
  const { locale, keeps } = props;
  const words = loadWords(locale, "registers");
  return [
    { key: "name", header: words("name"), cell: ({ name }) => name },
    { key: "kind", header: words("kind"), phone: "badge", cell: ({ kind }) => words(`unitKinds.${kind}`) },
    { key: "head", header: words("unitHead"), cell: ({ head }) => head ?? words("noUnitHead") },
    {
      key: "members",
      header: words("unitStaff"),
      cell: ({ members }) => (members === 0 ? "—" : words("members", { count: members })),
    },
    {
      key: "moves",
      header: words("end"),
      cell: (unit) => {
        if (unit.endsOn) return words("ended", { day: formatFullDay(locale, unit.endsOn) });
        return keeps ? <UnitMoves {...props} unit={unit} /> : null;
      },
    },
  ];
}

function UnitMoves({ locale, org, today, roll, unit }: UnitListProps & { unit: UnitRow }) {
  const words = loadWords(locale, "registers");
  const ids = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="unitId" value={unit.id} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2">
      <Dialog trigger={words("rename")} title={`${words("rename")} · ${unit.name}`} closeLabel={close(locale)}>
        <ActionForm action={renameUnitAction} words={formWords(locale)}>
          {ids}
          <Field name="name" label={words("name")} required>
            <TextInput defaultValue={unit.name} />
          </Field>
          <SubmitButton>{words("rename")}</SubmitButton>
        </ActionForm>
      </Dialog>
      {roll.length > 0 ? (
        <Dialog trigger={words("staff")} title={`${words("staff")} · ${unit.name}`} closeLabel={close(locale)}>
          <ActionForm action={staffUnitAction} words={formWords(locale)}>
            {ids}
            <Field name="members" label={words("unitStaff")} hint={words("staffNote")} group>
              <div className="max-h-80 overflow-y-auto sm:columns-2">
                <Choices
                  type="checkbox"
                  name="members"
                  options={roll.map(({ id, name }) => ({ value: id, label: name }))}
                  chosen={roll.filter(({ unitId }) => unitId === unit.id).map(({ id }) => id)}
                />
              </div>
            </Field>
            <SubmitButton>{words("staff")}</SubmitButton>
          </ActionForm>
        </Dialog>
      ) : null}
      <Dialog trigger={words("end")} title={`${words("end")} · ${unit.name}`} closeLabel={close(locale)}>
        <ActionForm action={endUnitAction} words={formWords(locale)}>
          {ids}
          <Field name="endsOn" label={words("endsOn")} required>
            <DateInput defaultValue={today} />
          </Field>
          <SubmitButton tone="danger">{words("end")}</SubmitButton>
        </ActionForm>
      </Dialog>
    </div>
  );
}
