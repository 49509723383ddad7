import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, RadioGroup, Select, TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import { isUnusualLoad, usualLoad } from "@/lib/orgs/links/rules";
import { recordContactAction } from "@/lib/supervision/actions";
import type { ContactAct, ContactPoint } from "@/lib/supervision/contacts/queries";
import { contactDuties } from "@/lib/supervision/schema";

type Props = { locale: Locale; org: string; today: string; points: readonly ContactPoint[] };

/** 五个亲自 of each contact point this year, and how often there was a visit or a call. */
export function ContactPoints({ locale, org, today, points }: Props) {
  const words = loadWords(locale, "supervision");
  const columns: Column<ContactPoint>[] = [
    {
      key: "org",
      header: words("columns.org"),
      cell: (point) => (
        <>
          {point.orgName}
          <small>
            {words(`contacts.kinds.${point.kind}`)}　{point.leader ?? point.holderName}
          </small>
          <LoadWarning words={words} point={point} />
        </>
      ),
    },
    {
      key: "duties",
      header: words("contacts.duty"),
      cell: ({ duties, kind }) =>
        kind === "CONTACT_POINT" ? (
          <span className="flex flex-wrap gap-1">
            {contactDuties.map((duty) => {
              const day = duties[duty];
              const name = words(`contacts.dutyLabels.${duty}`);
              return (
                <Tag key={duty} tone={day ? "ok" : "neutral"}>
                  {day
                    ? words("contacts.doneOn", { duty: name, day: formatDay(locale, day) })
                    : words("contacts.todo", { duty: name })}
                </Tag>
              );
            })}
          </span>
        ) : (
          "—"
        ),
    },
    {
      key: "visits",
      header: words("contacts.done"),
      cell: ({ visits, calls }) => words("contacts.visits", { visits, calls }),
    },
    {
      key: "act",
      header: words("columns.act"),
      align: "right",
      cell: ({ mine, linkId }) =>
        mine ? <RecordDialog locale={locale} org={org} today={today} linkId={linkId} /> : null,
    },
  ];
  return (
    <Section title={words("contacts.points")}>
      <p className="mb-2 text-sm text-ink-2">{words("contacts.pointsNote")}</p>
      <DataTable
        locale={locale}
        caption={words("contacts.points")}
        columns={columns}
        rows={points}
        rowKey={({ linkId }) => linkId}
        empty={words("contacts.noPoints")}
      />
    </Section>
  );
}

/** ORG-38: two or three branches for each leader. */
function LoadWarning({ words, point: { kind, load, leader } }: { words: Words<"supervision">; point: ContactPoint }) {
  if (!leader || !isUnusualLoad(kind, load)) return null;
  return <Tag tone="due">{words(load > usualLoad.most ? "contacts.load" : "contacts.few", { count: load })}</Tag>;
}

function RecordDialog({ locale, org, today, linkId }: Omit<Props, "points"> & { linkId: string }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={recordContactAction}
      title={words("contacts.record")}
      submit={words("contacts.submit")}
      keys={{ linkId }}
    >
      <Field name="duty" label={words("contacts.duty")}>
        <Select
          placeholder={words("contacts.dutyNone")}
          options={contactDuties.map((value) => ({ value, label: words(`contacts.duties.${value}`) }))}
        />
      </Field>
      <Field name="mode" label={words("contacts.mode")} group required>
        <RadioGroup
          defaultValue="ON_SITE"
          options={(["ON_SITE", "PHONE"] as const).map((value) => ({ value, label: words(`contacts.modes.${value}`) }))}
        />
      </Field>
      <Field name="happenedOn" label={words("contacts.happenedOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="note" label={words("contacts.note")} hint={words("contacts.noteHint")} required>
        <TextArea rows={3} />
      </Field>
    </FormDialog>
  );
}

export function ContactLog({ locale, acts }: { locale: Locale; acts: readonly ContactAct[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<ContactAct>[] = [
    {
      key: "note",
      header: words("contacts.note"),
      cell: ({ note, orgName, by }) => (
        <>
          {note}
          <small>
            {orgName}　{by}
          </small>
        </>
      ),
    },
    {
      key: "duty",
      header: words("contacts.duty"),
      cell: ({ duty }) => (duty ? words(`contacts.duties.${duty}`) : words("contacts.dutyNone")),
    },
    {
      key: "mode",
      header: words("contacts.mode"),
      phone: "badge",
      cell: ({ mode }) => words(`contacts.modes.${mode}`),
    },
    {
      key: "day",
      header: words("columns.day"),
      align: "right",
      cell: ({ happenedOn }) => formatDay(locale, happenedOn),
    },
  ];
  return (
    <Section title={words("contacts.log")}>
      <DataTable
        locale={locale}
        caption={words("contacts.log")}
        columns={columns}
        rows={acts}
        rowKey={({ id }) => id}
        empty={words("contacts.noLog")}
      />
    </Section>
  );
}
