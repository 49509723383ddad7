import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import {
  endInnovationAction,
  noteInnovationAction,
  openInnovationAction,
  postponeInnovationAction,
} from "@/lib/campaigns/innovations/actions";
import type { Innovation } from "@/lib/campaigns/innovations/queries";
import type { endings } from "@/lib/campaigns/innovations/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Place = { locale: Locale; org: string };
type Person = { id: string; name: string; title: string };

/** 立项: what, who and until when (CAM-44). */
export function OpenDialog({ locale, org, today, people }: Place & { today: Day; people: readonly Person[] }) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={openInnovationAction}
      title={words("innovations.open")}
      submit={words("innovations.save")}
      tone="primary"
    >
      <Field name="name" label={words("innovations.name")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="content" label={words("innovations.content")} hint={words("innovations.contentHint")} required>
        <TextArea rows={3} maxLength={500} />
      </Field>
      <Field name="responsiblePersonId" label={words("innovations.responsible")} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }))}
        />
      </Field>
      <Field name="beginsOn" label={words("innovations.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="dueOn" label={words("innovations.dueOn")} required>
        <DateInput />
      </Field>
    </FormDialog>
  );
}

type Props = Place & { project: Innovation };

export function NoteDialog({ locale, org, project, today }: Props & { today: Day }) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={noteInnovationAction}
      title={words("innovations.record")}
      submit={words("innovations.save")}
      tone="primary"
      keys={{ innovationId: project.id }}
    >
      <Field name="happenedOn" label={words("innovations.happenedOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
      <Field name="text" label={words("innovations.text")} required>
        <TextArea rows={3} maxLength={1000} />
      </Field>
      <Evidence locale={locale} />
    </FormDialog>
  );
}

export function PostponeDialog({ locale, org, project }: Props) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={postponeInnovationAction}
      title={words("innovations.postpone")}
      submit={words("innovations.save")}
      keys={{ innovationId: project.id }}
    >
      <Field name="dueOn" label={words("innovations.newDueOn")} required>
        <DateInput min={project.dueOn} />
      </Field>
      <Field name="text" label={words("innovations.reason")} required>
        <TextArea rows={2} maxLength={300} />
      </Field>
    </FormDialog>
  );
}

export function EndDialog({ locale, org, project, ending }: Props & { ending: (typeof endings)[number] }) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={endInnovationAction}
      title={words(`innovations.${ending}`)}
      note={words("innovations.endNote")}
      submit={words("innovations.save")}
      keys={{ innovationId: project.id, ending }}
    >
      <Field
        name="result"
        label={words(ending === "finish" ? "innovations.result" : "innovations.stopReason")}
        required
      >
        <TextArea rows={3} maxLength={1000} />
      </Field>
      <Evidence locale={locale} />
    </FormDialog>
  );
}

function Evidence({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "ledgers");
  return (
    <Field name="evidence" label={words("innovations.evidence")} hint={words("innovations.evidenceHint")}>
      <TextInput maxLength={300} />
    </Field>
  );
}
