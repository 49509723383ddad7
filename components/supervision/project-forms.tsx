import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, RadioGroup, Select, TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { addProjectAction, finishProjectAction, fixProjectAction, issueProjectAction } from "@/lib/supervision/actions";
import type { Project } from "@/lib/supervision/projects/queries";
import { outcomes } from "@/lib/supervision/projects/schema";
import { asChoices } from "./cadence-forms";

type Place = { locale: Locale; org: string };
type Props = Place & { people: readonly PossibleOwner[] };

/** 四定: person, duty, deadline, reward and penalty, as one group of fields. */
function FixingFields({ locale, people, project }: Omit<Props, "org"> & { project?: Project }) {
  const words = loadWords(locale, "supervision");
  return (
    <>
      <Field name="leadPersonId" label={`${words("projects.names.person")}：${words("cadences.lead")}`} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          defaultValue={project?.leadPersonId}
          options={asChoices(people)}
        />
      </Field>
      <Field
        name="duty"
        label={`${words("projects.names.duty")}：${words("projects.duty")}`}
        hint={words("projects.dutyHint")}
      >
        <TextArea rows={2} maxLength={200} defaultValue={project?.duty} />
      </Field>
      <Field name="endsOn" label={`${words("projects.names.deadline")}：${words("cadences.endsOn")}`}>
        <DateInput defaultValue={project?.endsOn ?? undefined} />
      </Field>
      <Field name="reward" label={`${words("projects.names.consequence")}：${words("projects.reward")}`}>
        <TextInput maxLength={200} defaultValue={project?.reward} />
      </Field>
      <Field name="penalty" label={`${words("projects.names.consequence")}：${words("projects.penalty")}`}>
        <TextInput maxLength={200} defaultValue={project?.penalty} />
      </Field>
    </>
  );
}

export function ProjectDialog({ locale, org, today, people }: Props & { today: string }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      {...{ locale, org }}
      action={addProjectAction}
      title={words("cadences.add")}
      submit={words("cadences.submit")}
      tone="primary"
    >
      <p className="mb-4 text-sm text-ink-2">{words("cadences.addNote")}</p>
      <Field name="name" label={words("cadences.name")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="content" label={words("cadences.content")}>
        <TextArea rows={2} maxLength={300} />
      </Field>
      <Field name="beginsOn" label={words("cadences.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <FixingFields locale={locale} people={people} />
    </FormDialog>
  );
}

export function FixDialog({ locale, org, people, project }: Props & { project: Project }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      {...{ locale, org }}
      action={fixProjectAction}
      title={words("projects.fix")}
      submit={words("cadences.submit")}
      keys={{ projectId: project.id }}
    >
      <FixingFields locale={locale} people={people} project={project} />
    </FormDialog>
  );
}

export function IssueDialog({ locale, org, project }: Place & { project: Project }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      {...{ locale, org }}
      action={issueProjectAction}
      title={words("projects.issue")}
      submit={words("projects.confirm")}
      tone="primary"
      keys={{ projectId: project.id }}
    >
      <p className="mb-4">{words("projects.issueNote")}</p>
    </FormDialog>
  );
}

export function FinishDialog({ locale, org, project }: Place & { project: Project }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      {...{ locale, org }}
      action={finishProjectAction}
      title={words("projects.finish")}
      note={words("projects.finishNote")}
      submit={words("projects.confirm")}
      tone="primary"
      keys={{ projectId: project.id }}
    >
      <Field name="outcome" label={words("projects.outcome")} group required>
        <RadioGroup options={outcomes.map((value) => ({ value, label: words(`projects.outcomes.${value}`) }))} />
      </Field>
      <Field name="result" label={words("projects.result")} required>
        <TextArea rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
