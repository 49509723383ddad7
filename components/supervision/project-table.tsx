import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ProjectState } from "@/lib/supervision/projects/lifecycle";
import type { Project } from "@/lib/supervision/projects/queries";
import { missingFixings } from "@/lib/supervision/projects/rules";

const tones: Record<ProjectState, Tone> = { DRAFT: "due", ISSUED: "returned", FINISHED: "ok" };

export function ProjectTag({ locale, state }: { locale: Locale; state: ProjectState }) {
  return <Tag tone={tones[state]}>{loadWords(locale, "supervision")(`projects.states.${state}`)}</Tag>;
}

/** 四定齐全, or which of the four are still open (CAM-45). */
export function fixingWords(locale: Locale, project: Project): string {
  const words = loadWords(locale, "supervision");
  const names = missingFixings(project).map((name) => words(`projects.names.${name}`));
  return names.length === 0 ? words("projects.whole") : words("projects.missing", { names: names.join("、") });
}

type Props = { locale: Locale; org: string; projects: readonly Project[] };

export function ProjectTable({ locale, org, projects }: Props) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Project>[] = [
    {
      key: "name",
      header: words("columns.project"),
      cell: ({ id, name, content }) => (
        <>
          <RowLink href={`/o/${org}/supervision/projects/${id}`}>{name}</RowLink>
          {content ? <small>{content}</small> : null}
        </>
      ),
    },
    {
      key: "state",
      header: words("columns.standing"),
      phone: "badge",
      cell: ({ state }) => <ProjectTag locale={locale} state={state} />,
    },
    {
      key: "fixings",
      header: words("projects.fixings"),
      cell: (project) => (
        <>
          {project.leadName}
          <small>{fixingWords(locale, project)}</small>
        </>
      ),
    },
    {
      key: "ends",
      header: words("cadences.endsOn"),
      cell: ({ endsOn }) => (endsOn ? formatFullDay(locale, endsOn) : words("projects.noDeadline")),
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
