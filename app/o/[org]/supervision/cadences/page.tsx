import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { RhythmDialog } from "@/components/supervision/cadence-forms";
import { ProjectDialog } from "@/components/supervision/project-forms";
import { ProjectTable } from "@/components/supervision/project-table";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { TaskTable } from "@/components/supervision/task-table";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import { periodOf } from "@/lib/kernel/clock";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { findRhythms, tasksPage } from "@/lib/supervision/cadences/queries";
import { keepsCadence } from "@/lib/supervision/policy";
import { projectsPage } from "@/lib/supervision/projects/queries";
import { quarterSpan } from "@/lib/supervision/rules";
import { listSubjects } from "@/lib/supervision/visits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("tabs.cadences") };
}

type Props = PageProps<"/o/[org]/supervision/cadences">;

export default async function CadencesPage({ params, searchParams }: Props) {
  const [{ org }, asked, locale] = [await params, await searchParams, await getLocale()];
  const next = { path: `/o/${org}/supervision/cadences`, label: (await getTranslations("common"))("lists.next") };
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const may = keepsCadence(scope.actor, scope.orgId);
    const span = quarterSpan(periodOf(scope.today));
    const people = may ? await listPossibleOwners(scope, scope.orgId) : [];
    const subjects = may ? await listSubjects(scope) : [];
    const after = { project: afterOf(asked.project), task: afterOf(asked.task) };
    const { projects, kept, tasks } = await findRhythms(scope, span, after);
    const shown = firstPage(projects, projectsPage, { ...next, name: "project" });
    const ahead = firstPage(tasks, tasksPage, { ...next, name: "task" });
    const keys = { locale, org, today: scope.today, people };
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={
            may ? (
              <>
                <ProjectDialog {...keys} />
                <RhythmDialog {...keys} subjects={subjects.filter(({ id }) => id !== scope.orgId)} />
              </>
            ) : null
          }
        />
        <SupervisionTabs locale={locale} org={org} current="cadences" />
        {kept.length > 0 ? (
          <Section title={words("cadences.kept2")}>
            <Stats>
              {kept.map(({ kind, due, done, missed }) => (
                <Stat
                  key={kind}
                  label={words(`rhythms.${kind}`)}
                  figure={`${done}/${due}`}
                  note={words("cadences.kept", { due, done, missed })}
                />
              ))}
            </Stats>
          </Section>
        ) : null}
        <Section title={words("cadences.projects")} links={shown.links}>
          <ProjectTable locale={locale} org={org} projects={shown.rows} />
        </Section>
        <Section title={words("cadences.quarter")} links={ahead.links}>
          <TaskTable
            locale={locale}
            org={org}
            orgId={scope.orgId}
            actor={scope.actor}
            today={scope.today}
            tasks={ahead.rows}
            empty={words("cadences.noTasks")}
          />
        </Section>
      </>
    );
  });
}
