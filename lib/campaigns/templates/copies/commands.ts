import "server-only";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import type { Work } from "@/lib/kernel/work";
import type { Planned } from "./rules";

/** Puts what a template holds into the campaign's own tables; from here on nothing ties the two. */
export async function insertPlan(work: Work, campaignId: string, plan: Planned): Promise<void> {
  const row = <T>(fields: T, index: number) => ({
    orgId: work.orgId,
    id: newId(),
    campaignId,
    position: index + 1,
    ...fields,
  });
  const stages = plan.stages.map(({ endsOn, ...stage }) => ({ ...stage, endsOn: endsOn ? asDate(endsOn) : null }));
  await work.db.campaignStage.createMany({ data: stages.map(row) });
  await work.db.campaignAction.createMany({ data: plan.actions.map(row) });
  await work.db.pledgeCategory.createMany({ data: plan.categories.map(row) });
  await insertCriteria(work, campaignId, plan);
  await work.db.campaignPart.createMany({
    data: plan.rest.map(({ place, kind, name, body, subject, mode, rhythm, endsDay }) => ({
      orgId: work.orgId,
      id: newId(),
      campaignId,
      ...{ place, kind, name, body, subject, mode, rhythm, endsDay },
    })),
  });
  await work.db.campaignDeadline.createMany({ data: plan.reports.map((report) => deadline(work, campaignId, report)) });
}

async function insertCriteria(work: Work, campaignId: string, { sets, criteria }: Planned): Promise<void> {
  const ids = new Map([...sets, ...criteria].map(({ place }) => [place, newId()]));
  const idAt = (place: string) => ids.get(place) ?? "";
  await work.db.criteriaSet.createMany({
    data: sets.map(({ place, name, subjectKind }, at) => ({
      ...{ orgId: work.orgId, id: idAt(place), campaignId, position: at + 1, name, subjectKind },
    })),
  });
  await work.db.criterion.createMany({
    data: criteria.map(({ place, setPlace, parentPlace, text, body }, at) => ({
      ...{ orgId: work.orgId, id: idAt(place), setId: idAt(setPlace), position: at + 1, text, body },
      parentId: parentPlace ? idAt(parentPlace) : null,
    })),
  });
}

const deadline = (work: Work, campaignId: string, { period, day }: Planned["reports"][number]) => ({
  orgId: work.orgId,
  id: newId(),
  campaignId,
  kind: "QUARTERLY_REPORT",
  period,
  dueOn: asDate(day),
  originalDueOn: asDate(day),
});
