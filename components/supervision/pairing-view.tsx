import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Checkbox, DateInput, NumberInput, RadioGroup, TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { recordDeedAction } from "@/lib/supervision/actions";
import type { Deed, Pairing } from "@/lib/supervision/pairings/queries";
import { deedKinds } from "@/lib/supervision/schema";

type Keys = { locale: Locale; org: string; today: string; may: boolean };

/** 结对帮扶: what was promised, given and done, added up from the entered rows (ORG-40). */
export function Pairings({ locale, org, today, may, rows }: Keys & { rows: readonly Pairing[] }) {
  const words = loadWords(locale, "supervision");
  const yuan = (amount: number, approximate = false) =>
    words(approximate ? "pairings.yuanApprox" : "pairings.yuan", { amount: formatNumber(locale, amount) });
  const columns: Column<Pairing>[] = [
    {
      key: "between",
      header: words("pairings.between"),
      cell: ({ orgName, holderName, role }) => (
        <>
          {holderName} — {orgName}
          <small>{role}</small>
        </>
      ),
    },
    {
      key: "promised",
      header: words("pairings.promised"),
      phoneLabel: words("pairings.promised"),
      align: "right",
      cell: ({ promised }) => (promised === null ? "—" : yuan(promised)),
    },
    {
      key: "funds",
      header: words("pairings.funds"),
      phoneLabel: words("pairings.funds"),
      align: "right",
      cell: ({ funds, people, approximate }) => (
        <>
          {yuan(funds, approximate)}
          {funds > 0 && people > 0 ? (
            <small>
              {words("pairings.each", { amount: formatNumber(locale, Math.round((funds / people) * 100) / 100) })}
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: "deeds",
      header: words("pairings.deeds"),
      phoneLabel: words("pairings.deeds"),
      align: "right",
      cell: ({ deeds }) => words("pairings.count", { count: deeds }),
    },
    {
      key: "people",
      header: words("pairings.people"),
      phoneLabel: words("pairings.people"),
      align: "right",
      cell: ({ people }) => words("pairings.persons", { count: people }),
    },
    {
      key: "act",
      header: words("columns.act"),
      align: "right",
      cell: ({ linkId }) => (may ? <DeedDialog locale={locale} org={org} today={today} linkId={linkId} /> : null),
    },
  ];
  return (
    <Section title={words("pairings.title")}>
      <p className="mb-2 text-sm text-ink-2">{words("pairings.note")}</p>
      <DataTable
        locale={locale}
        caption={words("pairings.title")}
        columns={columns}
        rows={rows}
        rowKey={({ linkId }) => linkId}
        empty={words("pairings.none")}
      />
    </Section>
  );
}

function DeedDialog({ locale, org, today, linkId }: Omit<Keys, "may"> & { linkId: string }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={recordDeedAction}
      title={words("pairings.record")}
      submit={words("pairings.submit")}
      keys={{ linkId }}
    >
      <Field name="kind" label={words("pairings.kind")} group required>
        <RadioGroup
          defaultValue="DEED"
          options={deedKinds.map((value) => ({ value, label: words(`pairings.kinds.${value}`) }))}
        />
      </Field>
      <Field name="happenedOn" label={words("pairings.happenedOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="text" label={words("pairings.text")} required>
        <TextArea rows={2} />
      </Field>
      {(["amount", "quantity"] as const).map((name) => (
        <Field key={name} name={name} label={words(`pairings.${name}`)}>
          <NumberInput />
        </Field>
      ))}
      <Field name="people" label={words("pairings.persons2")}>
        <NumberInput />
      </Field>
      <Checkbox name="approximate" label={words("pairings.approximate")} />
    </FormDialog>
  );
}

export function Deeds({ locale, rows }: { locale: Locale; rows: readonly Deed[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Deed>[] = [
    {
      key: "text",
      header: words("pairings.text"),
      cell: ({ text, orgName, by }) => (
        <>
          {text}
          <small>
            {orgName}　{by}
          </small>
        </>
      ),
    },
    {
      key: "kind",
      header: words("pairings.kind"),
      phone: "badge",
      cell: ({ kind }) => words(`pairings.kinds.${kind}`),
    },
    {
      key: "amount",
      header: words("pairings.amount"),
      align: "right",
      cell: ({ amount, approximate }) =>
        amount === null
          ? "—"
          : words(approximate ? "pairings.yuanApprox" : "pairings.yuan", { amount: formatNumber(locale, amount) }),
    },
    {
      key: "day",
      header: words("columns.day"),
      align: "right",
      cell: ({ happenedOn }) => formatDay(locale, happenedOn),
    },
  ];
  return (
    <Section title={words("pairings.log")}>
      <DataTable
        locale={locale}
        caption={words("pairings.log")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words("pairings.noLog")}
      />
    </Section>
  );
}
