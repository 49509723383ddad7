import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { doTaskAction } from "@/lib/supervision/actions";
import type { Task } from "@/lib/supervision/cadences/queries";
import { keepsCadence } from "@/lib/supervision/policy";
import { standingOf, type TaskStanding } from "@/lib/supervision/rules";

const tones: Record<TaskStanding, Tone> = { DONE: "ok", MISSED: "late", DUE: "due", AHEAD: "neutral" };

type Props = {
  locale: Locale;
  org: string;
  orgId: string;
  actor: Actor;
  today: string;
  tasks: readonly Task[];
  empty: string;
};

/** 周调度、月检查、季通报: who is responsible, until when, and what was done. */
export function TaskTable({ locale, org, orgId, actor, today, tasks, empty }: Props) {
  const words = loadWords(locale, "supervision");
  const keeps = keepsCadence(actor, orgId);
  const columns: Column<Task>[] = [
    {
      key: "about",
      header: words("columns.about"),
      cell: ({ about, kind, bodies, note }) => (
        <>
          {about}
          <small>
            {words(`rhythms.${kind}`)}
            {bodies ? `　${bodies}` : ""}
          </small>
          {note ? <small>{note}</small> : null}
        </>
      ),
    },
    { key: "period", header: words("columns.period"), cell: ({ period }) => formatPeriod(locale, period) },
    { key: "responsible", header: words("columns.responsible"), cell: ({ responsible }) => responsible },
    { key: "dueOn", header: words("columns.dueOn"), align: "right", cell: ({ dueOn }) => formatDay(locale, dueOn) },
    {
      key: "standing",
      header: words("columns.standing"),
      phone: "badge",
      cell: (task) => {
        const standing = standingOf(task, today);
        return <Tag tone={tones[standing]}>{words(`standing.${standing}`)}</Tag>;
      },
    },
    {
      key: "act",
      header: words("columns.act"),
      align: "right",
      cell: ({ id, doneOn, doneBy, responsiblePersonId }) => {
        if (doneOn) return words("task.doneBy", { day: formatDay(locale, doneOn), name: doneBy ?? "" });
        if (!keeps && responsiblePersonId !== actor.personId) return null;
        return <DoneDialog locale={locale} org={org} today={today} taskId={id} />;
      },
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("tabs.cadences")}
      columns={columns}
      rows={tasks}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function DoneDialog({ locale, org, today, taskId }: { locale: Locale; org: string; today: string; taskId: string }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={doTaskAction}
      title={words("task.do")}
      submit={words("task.submit")}
      keys={{ taskId }}
    >
      <Field name="doneOn" label={words("task.doneOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="note" label={words("task.note")} hint={words("task.noteHint")} required>
        <TextArea rows={3} />
      </Field>
    </FormDialog>
  );
}
