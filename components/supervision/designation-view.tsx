import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { designateAction, endDesignationAction } from "@/lib/supervision/actions";
import type { Designation } from "@/lib/supervision/pairings/queries";
import { designationKinds } from "@/lib/supervision/schema";

type Keys = { locale: Locale; org: string; today: string; may: boolean };
type DesignationProps = Keys & { rows: readonly Designation[]; people: readonly PossibleOwner[] };

/** 先锋岗、责任区、示范窗口、服务站、志愿服务队 (ORG-42). */
export function Designations({ locale, org, today, may, rows, people }: DesignationProps) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Designation>[] = [
    {
      key: "name",
      header: words("designations.name"),
      cell: ({ name, place, phone }) => (
        <>
          {name}
          <small>{[place, phone].filter(Boolean).join("　")}</small>
        </>
      ),
    },
    { key: "kind", header: words("designations.kind"), cell: ({ kind }) => words(`designations.kinds.${kind}`) },
    { key: "holder", header: words("designations.holder"), cell: ({ holder }) => holder ?? "—" },
    {
      key: "since",
      header: words("columns.ends"),
      cell: ({ beginsOn, endsOn }) =>
        endsOn
          ? words("designations.ended", { day: formatDay(locale, endsOn) })
          : words("designations.since", { day: formatDay(locale, beginsOn) }),
    },
    {
      key: "act",
      header: words("columns.act"),
      align: "right",
      cell: ({ id, endsOn }) =>
        may && !endsOn ? (
          <FormDialog
            locale={locale}
            org={org}
            action={endDesignationAction}
            title={words("designations.end")}
            submit={words("letters.confirm")}
            note={words("designations.endNote")}
            tone="quiet"
            keys={{ designationId: id }}
          />
        ) : null,
    },
  ];
  return (
    <Section title={words("designations.title")}>
      <DataTable
        locale={locale}
        caption={words("designations.title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words("designations.none")}
      />
      {may ? (
        <div className="mt-3">
          <DesignateDialog locale={locale} org={org} today={today} people={people} />
        </div>
      ) : null}
    </Section>
  );
}

function DesignateDialog({ locale, org, today, people }: Omit<DesignationProps, "may" | "rows">) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={designateAction}
      title={words("designations.add")}
      submit={words("designations.submit")}
    >
      <Field name="kind" label={words("designations.kind")} required>
        <Select options={designationKinds.map((value) => ({ value, label: words(`designations.kinds.${value}`) }))} />
      </Field>
      <Field name="name" label={words("designations.name")} required>
        <TextInput />
      </Field>
      <Field name="place" label={words("designations.place")}>
        <TextInput />
      </Field>
      <Field name="holderPersonId" label={words("designations.holder")} hint={words("designations.holderHint")}>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="phone" label={words("designations.phone")}>
        <TextInput />
      </Field>
      <Field name="beginsOn" label={words("designations.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  );
}
