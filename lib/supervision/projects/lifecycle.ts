import { lifecycle } from "@/lib/kernel/lifecycle";
import { keepsCadence } from "../policy";
import { type Fixings, missingFixings } from "./rules";

export type ProjectState = "DRAFT" | "ISSUED" | "FINISHED";
export type ProjectStanding = Fixings & { orgId: string; state: ProjectState };

/** 重点项目: issued when all four are fixed (CAM-45), finished when reward or penalty has been settled. */
export const projectLifecycle = lifecycle<ProjectState, ProjectStanding>()("DRAFT", {
  issue: {
    from: ["DRAFT"],
    to: "ISSUED",
    by: (actor, { orgId }) => keepsCadence(actor, orgId),
    when: (project) => missingFixings(project).length === 0 || "FIXINGS_MISSING",
  },
  finish: { from: ["ISSUED"], to: "FINISHED", by: (actor, { orgId }) => keepsCadence(actor, orgId) },
});
