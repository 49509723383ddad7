import { begin } from "@/lib/kernel/work";
import { publishPledge, raisePledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import type { SaveItem } from "@/lib/pledges/items/schema";
import type { SurveyPledge } from "@/lib/pledges/schema";
import { surveyPledge } from "@/lib/pledges/surveys/commands";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import type { County } from "@/tests/support/small-county";

export const survey = (given: Partial<SurveyPledge> = {}): SurveyPledge => ({
  pledgerKind: "PERSON",
  form: "WRITTEN",
  visitedOn: "2026-01-10",
  visitedWhom: "沿线三个村的村民代表",
  asked: "出行最难的是哪一段",
  answered: "雨天塌方路段",
  post: "",
  oralWitness: "",
  oralGist: "",
  ...given,
});

export const wording = (pledgeId: string, categoryId: string, given: Partial<SaveItem> = {}): SaveItem => ({
  pledgeId,
  categoryId,
  standard: "ORDINARY",
  text: "办理时限由 20 个工作日压到 12 个",
  target: "12 个工作日",
  dueOn: "2026-06-30",
  beneficiary: "客运企业",
  checkedHow: "每月公布超时件数",
  standing: false,
  lead: "",
  office: "",
  assisting: "",
  ...given,
});

export const makePledge = (who: TestPerson, org: TestOrg, given: Partial<SurveyPledge> = {}) =>
  begin(as(who, org), (work) => surveyPledge(work, survey(given)));

/** Surveyed by its pledger, with one item of business. */
export async function makeDraft(county: County, who: TestPerson = county.people.member, org: TestOrg = county.first) {
  const pledgeId = await makePledge(who, org);
  const itemId = await begin(as(who, org), (work) => saveItem(work, wording(pledgeId, county.campaign.business)));
  return { pledgeId, itemId };
}

export async function makeRaised(county: County, who?: TestPerson, org: TestOrg = county.first) {
  const draft = await makeDraft(county, who, org);
  await begin(as(who ?? county.people.member, org), (work) => raisePledge(work, draft));
  return draft;
}

export async function makePublished(county: County, who?: TestPerson) {
  const raised = await makeRaised(county, who);
  const { secretary } = county.people;
  await begin(as(secretary, county.first), (work) => settlePledge(work, { ...raised, reason: "" }));
  await begin(as(secretary, county.first), (work) => publishPledge(work, raised));
  return raised;
}
