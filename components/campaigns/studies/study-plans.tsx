import { DialogForm } from "@/components/pledges/dialog-form";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { settleSessionAction } from "@/lib/campaigns/meeting-actions";
import type { StudyPlan, StudySession } from "@/lib/campaigns/studies/queries";
import { rhythmKept } from "@/lib/campaigns/studies/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Props = { locale: Locale; org: string; plans: readonly StudyPlan[]; today: Day; editable: boolean };

/** 周五学习日: each plan with its rhythm, how it was kept, and every session with who came (CAM-23, SYS-67). */
export function StudyPlans({ locale, org, plans, today, editable }: Props) {
  const words = loadWords(locale, "meetings");
  return plans.map(({ id, title, weekday, everyWeeks, beginsOn, endsOn, place, sessions }) => {
    const span = { from: formatFullDay(locale, beginsOn), to: formatFullDay(locale, endsOn) };
    const rhythm = words("studies.rhythm", {
      every: words(`studies.every.${String(everyWeeks) as "1"}`),
      weekday: words(`studies.weekdays.${String(weekday) as "1"}`),
    });
    return (
      <Section key={id} title={title}>
        <p className="mb-2 text-sm text-ink-2">
          {[rhythm, words("studies.span", span), place].filter(Boolean).join(" · ")}
        </p>
        <p className="mb-2 font-semibold">{words("studies.kept", rhythmKept(sessions, today))}</p>
        <DataTable
          locale={locale}
          caption={title}
          columns={columnsOf({ locale, org, today, editable })}
          rows={sessions}
          rowKey={(session) => session.id}
        />
      </Section>
    );
  });
}

function columnsOf({ locale, org, today, editable }: Omit<Props, "plans">): Column<StudySession>[] {
  const words = loadWords(locale, "meetings");
  return [
    { key: "day", header: words("studies.day"), cell: ({ day }) => formatFullDay(locale, day) },
    { key: "topic", header: words("studies.topic"), cell: ({ topic }) => topic || words("studies.noTopic") },
    { key: "leader", header: words("studies.leader"), cell: ({ leader }) => leader },
    {
      key: "came",
      header: words("studies.came"),
      align: "right",
      cell: ({ participants }) => (participants === null ? "" : words("studies.heads", { count: participants })),
    },
    {
      key: "state",
      header: words("studies.state"),
      phone: "badge",
      cell: ({ day, activityId }) => {
        if (activityId) return <Tag tone="ok">{words("studies.held")}</Tag>;
        return day < today ? (
          <Tag tone="late">{words("studies.missed")}</Tag>
        ) : (
          <Tag tone="neutral">{words("studies.ahead")}</Tag>
        );
      },
    },
    {
      key: "do",
      header: words("studies.do"),
      cell: (session) => <Doing {...{ locale, org, today, editable, session }} />,
    },
  ];
}

type DoingProps = Omit<Props, "plans"> & { session: StudySession };

function Doing({ locale, org, today, editable, session: { id, day, topic, leader, activityId } }: DoingProps) {
  const words = loadWords(locale, "meetings");
  if (activityId) {
    return (
      <a href={`/o/${org}/campaigns/activities/${activityId}`} className="underline underline-offset-4">
        {words("attendance.title")}
      </a>
    );
  }
  if (!editable) return null;
  return (
    <span className="flex flex-wrap gap-2">
      {day <= today ? (
        <LinkButton tone="plain" href={`/o/${org}/campaigns/activities?session=${id}#line`}>
          {words("studies.record")}
        </LinkButton>
      ) : null}
      <DialogForm
        locale={locale}
        action={settleSessionAction}
        hidden={{ org, sessionId: id }}
        trigger={words("studies.settle")}
        title={`${words("studies.settle")} · ${formatFullDay(locale, day)}`}
        submit={words("studies.settle")}
      >
        <Field name="topic" label={words("studies.topic")}>
          <TextInput defaultValue={topic} maxLength={120} />
        </Field>
        <Field name="leader" label={words("studies.leader")}>
          <TextInput defaultValue={leader} maxLength={60} />
        </Field>
      </DialogForm>
    </span>
  );
}
