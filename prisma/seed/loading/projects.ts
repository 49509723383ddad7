import { duesBetween } from "@/lib/supervision/rules";
import { projectRhythms } from "@/lib/supervision/schema";
import { plusDays, TODAY } from "../demo/days";
import { kept, type PlannedProject, projects } from "../demo/supervision";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

/** 重点项目 with their 四定; what is issued has its rhythms and their tasks. */
export async function loadProjects(loading: Loading): Promise<void> {
  const issued = projects.filter(({ draft }) => !draft);
  await loading.put("key_project", projects, (one) => projectRow(loading, one));
  await loading.put("cadence", issued, (one) => cadenceRows(loading, one));
  await loading.put("cadence_task", issued, (one) => taskRows(loading, one));
}

function projectRow({ id }: Loading, one: PlannedProject): Row {
  return {
    org_id: id("org", one.org),
    id: id("project", one.key, one.from),
    name: one.name,
    content: one.content,
    lead_person_id: id("person", one.lead),
    begins_on: one.from,
    ends_on: one.until,
    duty: one.duty,
    reward: one.reward,
    penalty: one.penalty,
    state: one.draft ? "DRAFT" : "ISSUED",
    issued_on: one.draft ? null : one.from,
  };
}

const cadenceRows = ({ id }: Loading, one: PlannedProject): Row[] =>
  projectRhythms.map((kind) => ({
    org_id: id("org", one.org),
    id: id("cadence", `${one.key} ${kind}`, one.from),
    kind,
    project_id: id("project", one.key),
    responsible_person_id: id("person", one.lead),
    begins_on: one.from,
    ends_on: one.until,
  }));

function taskRows({ id }: Loading, one: PlannedProject): Row[] {
  return projectRhythms.flatMap((kind) =>
    duesBetween(kind, one.from, "2026-06-30").map(({ period, dueOn }, at) => {
      const done = dueOn < TODAY && !one.missed.includes(dueOn);
      const said = kept[kind];
      return {
        org_id: id("org", one.org),
        id: id("task", `${one.key} ${kind} ${period}`, dueOn),
        cadence_id: id("cadence", `${one.key} ${kind}`),
        period,
        due_on: dueOn,
        done_on: done ? plusDays(dueOn, -1) : null,
        note: done ? (said[at % said.length] ?? "") : "",
        done_by_person_id: done ? id("person", one.lead) : null,
      };
    }),
  );
}
