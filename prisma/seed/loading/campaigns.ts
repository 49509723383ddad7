import { planCampaign } from "@/lib/campaigns/templates/copies/rules";
import type { Part } from "@/lib/campaigns/templates/rules";
import type { PledgeState } from "../demo/plan/pledge-shapes";
import { seriesNames } from "../demo/series";
import { movedDeadline } from "../demo/timeline";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";
import { COUNTY_TEMPLATE, loadTemplates } from "./templates";

export const ISSUER = "O01";
export const ISSUED_ON = "2026-01-12";
export const LAST_YEAR = "campaign 2025";
export const THIS_YEAR = "campaign 2026";

/** The key of a pledge category, by pledger and series name. */
export const categoryKey = (pledger: string, name: string): string => `${pledger} ${name}`;

export async function loadCampaigns(loading: Loading): Promise<void> {
  const { insert } = loading;
  const parts = await loadTemplates(loading, ISSUER);
  await insert("campaign", [thisYear(loading), lastYear(loading)]);
  await loadPlan(loading, parts);
  await insert("campaign_deadline", deadlineRows(loading));
  await insert("campaign_date_move", [dateMoveRow(loading)]);
}

const schemeOfCounty = [
  "一、总体安排。围绕“走在前、作表率，为群众办实事”，全县党组织和党员全部参加。",
  "二、方法步骤。三月底前定诺公开，每季度领导点评，四月、十月群众评议，十二月评选表彰。",
  "三、规定动作。公开承诺、领导点评、群众评议一项不少，各单位结合实际增加自选动作。",
  "四、组织领导。党组织书记是第一责任人，活动办每季度督促检查，年底考核。",
].join("\n");

function thisYear(loading: Loading): Row {
  const { id, tell } = loading;
  const campaign = id("campaign", THIS_YEAR, ISSUED_ON);
  tell({
    org: ISSUER,
    on: "2026-01-08",
    person: "P03",
    kind: "campaign.create",
    subject: campaign,
    facts: { title: "2026 年创先争优活动" },
  });
  tell({
    org: ISSUER,
    on: ISSUED_ON,
    person: "P01",
    kind: "campaign.issue",
    subject: campaign,
    facts: { title: "2026 年创先争优活动", orgs: loading.plan.adoptions.length, members: loading.plan.members.length },
  });
  return {
    ...campaignRow(loading, 2026),
    title: "2026 年创先争优活动",
    theme: "走在前、作表率，为群众办实事",
    scheme: schemeOfCounty,
    state: "ISSUED",
    issued_at: momentOf(ISSUED_ON, "issue"),
    document_number: "松委发〔2026〕2号",
    basis_document: "中共云汀市委关于深入开展创先争优活动的意见（云委发〔2026〕1号）",
    basis_on: "2026-01-06",
  };
}

function lastYear(loading: Loading): Row {
  return {
    ...campaignRow(loading, 2025),
    title: "2025 年创先争优活动",
    theme: "岗位争先、服务争优",
    scheme: "",
    state: "ARCHIVED",
    issued_at: momentOf("2025-01-14", "issue"),
    document_number: "松委发〔2025〕3号",
    basis_document: "",
    basis_on: null,
  };
}

const campaignRow = ({ id }: Loading, year: 2025 | 2026): Row => ({
  org_id: id("org", ISSUER),
  id: id("campaign", year === 2026 ? THIS_YEAR : LAST_YEAR, `${year}-01-12`),
  template_code: "",
  template_title: COUNTY_TEMPLATE,
  template_org_id: year === 2026 ? id("org", ISSUER) : null,
  version_id: year === 2026 ? id("template version", "1") : null,
  requirement: "推动科学发展、促进社会和谐、服务人民群众、加强基层组织",
  year,
  begins_on: `${year}-01-12`,
  ends_on: `${year}-12-31`,
  ends_event: null,
  grace_days: 3,
  notice_days: 5,
});

/** The county's template, as `createCampaign` would copy it. */
async function loadPlan({ id, put }: Loading, parts: readonly Part[]): Promise<void> {
  const own = { org_id: id("org", ISSUER), campaign_id: id("campaign", THIS_YEAR) };
  const plan = planCampaign(parts, 2026);
  const placed = <Thing>(things: readonly Thing[]) => things.map((thing, at) => ({ thing, position: at + 1 }));
  await put("campaign_stage", placed(plan.stages), ({ thing: { name, focus, endsOn, endsEvent }, position }) => ({
    ...own,
    ...{ id: id("stage", name), position, name, focus, ends_on: endsOn, ends_event: endsEvent },
  }));
  await put("campaign_action", placed(plan.actions), ({ thing, position }) => ({
    ...own,
    ...thing,
    id: id("action", thing.name),
    position,
  }));
  await put("pledge_category", placed(plan.categories), ({ thing: { pledgerKind, name, family }, position }) => ({
    ...own,
    ...{ id: id("category", categoryKey(pledgerKind, name)), position, name, family, pledger_kind: pledgerKind },
  }));
  await put("criteria_set", placed(plan.sets), ({ thing: { place, name, subjectKind }, position }) => ({
    ...own,
    ...{ id: id("criteria", place), position, name, subject_kind: subjectKind },
  }));
  await put("criterion", placed(plan.criteria), ({ thing: { place, setPlace, text, body }, position }) => ({
    ...{ org_id: own.org_id, id: id("criterion", place), set_id: id("criteria", setPlace), position, text, body },
  }));
  await put("campaign_part", plan.rest, ({ place, kind, name, body, subject, mode, rhythm, endsDay }) => ({
    ...own,
    ...{ id: id("campaign part", place), place, kind, name, body, subject, mode, rhythm, ends_day: endsDay },
  }));
}

/** LIFE-07: the second quarter's day was moved by the county. */
function deadlineRows({ id }: Loading): Row[] {
  const ends = ["2026-03-25", movedDeadline.from, "2026-09-25", "2026-12-25"];
  return ends.map((day, at) => ({
    org_id: id("org", ISSUER),
    id: id("deadline", `Q${at + 1}`),
    campaign_id: id("campaign", THIS_YEAR),
    kind: "QUARTERLY_REPORT",
    period: `2026Q${at + 1}`,
    due_on: at === 1 ? movedDeadline.to : day,
    original_due_on: day,
    basis_document: at === 1 ? movedDeadline.basis : "",
  }));
}

const dateMoveRow = ({ id }: Loading): Row => ({
  org_id: id("org", ISSUER),
  id: id("date move", "Q2", movedDeadline.on),
  campaign_id: id("campaign", THIS_YEAR),
  from_day: movedDeadline.from,
  to_day: movedDeadline.to,
  basis_document: movedDeadline.basis,
  stages: 0,
  reports: 1,
  items: 0,
  moved_at: momentOf(movedDeadline.on, "move"),
  mover_person_id: id("person", "P01"),
});

export const seriesName = (series: keyof typeof seriesNames): string => seriesNames[series];

/** The product has no state for a whole pledge withdrawn: it stays published with every item withdrawn. */
export const storedState = (state: PledgeState): string => (state === "WITHDRAWN" ? "PUBLISHED" : state);
