import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { addProjectAction, addRhythmAction } from "@/lib/supervision/actions";
import type { Project } from "@/lib/supervision/cadences/queries";
import type { Subject } from "@/lib/supervision/visits/queries";
import { FormDialog } from "./form-dialog";

type Props = { locale: Locale; org: string; today: string; people: readonly PossibleOwner[] };

const asChoices = (people: readonly PossibleOwner[]) =>
  people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }));

export function ProjectDialog({ locale, org, today, people }: Props) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={addProjectAction}
      title={words("cadences.add")}
      submit={words("cadences.submit")}
      tone="primary"
    >
      <p className="mb-4 text-sm text-ink-2">{words("cadences.addNote")}</p>
      <Field name="name" label={words("cadences.name")} required>
        <TextInput />
      </Field>
      <Field name="content" label={words("cadences.content")}>
        <TextArea rows={2} />
      </Field>
      <Field name="leadPersonId" label={words("cadences.lead")} required>
        <Select placeholder={loadWords(locale, "common")("forms.choose")} options={asChoices(people)} />
      </Field>
      <Field name="beginsOn" label={words("cadences.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endsOn" label={words("cadences.endsOn")}>
        <DateInput />
      </Field>
    </FormDialog>
  );
}

export function RhythmDialog({ locale, org, today, people, subjects }: Props & { subjects: readonly Subject[] }) {
  const words = loadWords(locale, "supervision");
  const choose = loadWords(locale, "common")("forms.choose");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={addRhythmAction}
      title={words("cadences.rhythm")}
      submit={words("cadences.submit")}
    >
      <p className="mb-4 text-sm text-ink-2">{words("cadences.rhythmNote")}</p>
      <Field name="subjectOrgId" label={words("cadences.subject")} required>
        <Select placeholder={choose} options={subjects.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="bodies" label={words("cadences.bodies")} hint={words("cadences.bodiesHint")} required>
        <TextInput />
      </Field>
      <Field name="responsiblePersonId" label={words("cadences.responsible")} required>
        <Select placeholder={choose} options={asChoices(people)} />
      </Field>
      <Field name="beginsOn" label={words("cadences.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  );
}

export function ProjectTable({ locale, projects }: { locale: Locale; projects: readonly Project[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Project>[] = [
    {
      key: "name",
      header: words("columns.project"),
      cell: ({ name, content }) => (
        <>
          {name}
          {content ? <small>{content}</small> : null}
        </>
      ),
    },
    { key: "lead", header: words("cadences.lead"), cell: ({ leadName }) => leadName },
    {
      key: "ends",
      header: words("columns.ends"),
      cell: ({ beginsOn, endsOn }) =>
        endsOn
          ? words("cadences.span", { from: formatFullDay(locale, beginsOn), to: formatFullDay(locale, endsOn) })
          : words("cadences.until", { from: formatFullDay(locale, beginsOn) }),
    },
    {
      key: "kept",
      header: words("columns.kept"),
      align: "right",
      cell: ({ due, done, missed }) => words("cadences.kept", { due, done, missed }),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("cadences.projects")}
      columns={columns}
      rows={projects}
      rowKey={({ id }) => id}
      empty={words("cadences.noProjects")}
    />
  );
}
