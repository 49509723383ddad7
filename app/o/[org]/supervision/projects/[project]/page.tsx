import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { ProjectFacts } from "@/components/supervision/project-facts";
import { FinishDialog, FixDialog, IssueDialog } from "@/components/supervision/project-forms";
import { fixingWords, ProjectTag } from "@/components/supervision/project-table";
import { TaskTable } from "@/components/supervision/task-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { periodOf } from "@/lib/kernel/clock";
import { openMoves } from "@/lib/kernel/lifecycle";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { listTasks } from "@/lib/supervision/cadences/queries";
import { keepsCadence } from "@/lib/supervision/policy";
import { projectLifecycle } from "@/lib/supervision/projects/lifecycle";
import { findProject } from "@/lib/supervision/projects/queries";
import { missingFixings } from "@/lib/supervision/projects/rules";
import { quarterSpan } from "@/lib/supervision/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("projects.heading") };
}

export default async function ProjectPage({ params }: PageProps<"/o/[org]/supervision/projects/[project]">) {
  const [{ org, project: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const { actor, orgId, today } = scope;
    const project = await findProject(scope, id);
    const moves = openMoves(projectLifecycle, actor, project);
    const fixes = project.state === "DRAFT" && keepsCadence(actor, orgId);
    const people = fixes ? await listPossibleOwners(scope, orgId) : [];
    const tasks = await listTasks(scope, quarterSpan(periodOf(today)));
    const keys = { locale, org, project };
    const whole = missingFixings(project).length === 0;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("tabs.cadences"), href: `/o/${org}/supervision/cadences` },
            { label: words("projects.heading") },
          ]}
        />
        <PageHeading
          title={project.name}
          note={project.content}
          actions={
            <>
              {fixes ? <FixDialog {...keys} people={people} /> : null}
              {moves.includes("issue") && whole ? <IssueDialog {...keys} /> : null}
              {moves.includes("finish") ? <FinishDialog {...keys} /> : null}
            </>
          }
        />
        <p className="mb-3 flex flex-wrap items-center gap-3">
          <ProjectTag locale={locale} state={project.state} />
          {fixingWords(locale, project)}
        </p>
        <Section title={words("projects.fixings")}>
          <ProjectFacts locale={locale} project={project} today={today} />
        </Section>
        {project.state === "DRAFT" ? null : (
          <Section title={words("projects.tasks")}>
            <TaskTable
              {...{ locale, org, orgId, actor, today }}
              tasks={tasks.filter(({ projectId }) => projectId === id)}
              empty={words("cadences.noTasks")}
            />
          </Section>
        )}
      </>
    );
  });
}
