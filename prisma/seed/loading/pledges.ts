import { pinyinOf } from "@/lib/people/pinyin";
import { contentHash } from "@/lib/pledges/rules";
import type { PlannedPledge } from "../demo/plan/pledge-shapes";
import { loadAmendments } from "./amendments";
import { ISSUER, storedState, THIS_YEAR } from "./campaigns";
import { evidenceRow, isPersonal, itemRow, progressRows } from "./items";
import { type Loading, momentOf } from "./loading";
import { tellItem, tellPledge } from "./pledge-history";
import type { Row } from "./table-writer";

/** Pledges in the order in which they were raised, numbered from 1 in each organisation. */
export async function loadPledges(loading: Loading): Promise<void> {
  const { plan, put } = loading;
  const numbers = new Map<string, number>();
  const ordered = [...plan.pledges].sort((a, b) => (a.raisedOn < b.raisedOn ? -1 : Number(a.raisedOn > b.raisedOn)));
  const numbered = ordered.map((pledge) => {
    const number = (numbers.get(pledge.org) ?? 0) + 1;
    numbers.set(pledge.org, number);
    return { pledge, number };
  });
  await put("pledge", numbered, ({ pledge, number }) => pledgeRow(loading, pledge, number));
  await put("pledge_survey", ordered, (pledge) => surveyRow(loading, pledge));
  await put("pledge_examination", ordered, (pledge) => examinationRow(loading, pledge));
  const items = ordered.flatMap((pledge) => pledge.items.map((item) => ({ pledge, item })));
  await put("pledge_item", items, ({ pledge, item }) => itemRow(loading, pledge, item));
  await put("pledge_progress", items, ({ pledge, item }) => progressRows(loading, pledge, item));
  await put("pledge_evidence", items, ({ pledge, item }) => evidenceRow(loading, pledge, item));
  await put("pledge_report", plan.reports, (report) => reportRow(loading, report));
  for (const { pledge, number } of numbered) {
    tellPledge(loading, pledge, number);
    for (const item of pledge.items) tellItem(loading, pledge, number, item);
  }
  await loadAmendments(
    loading,
    numbered.flatMap(({ pledge, number }) => pledge.items.map((item) => ({ pledge, number, item }))),
  );
}

const isOpenToAll = (pledge: PlannedPledge): boolean => pledge.publishedOn !== null;

function pledgeRow(loading: Loading, pledge: PlannedPledge, number: number): Row {
  const { id } = loading;
  const settled = pledge.state !== "RAISED" && pledge.state !== "RETURNED";
  const hash = contentHash(pledge.items.map((item) => ({ ...item, checkedHow: item.check })));
  return {
    org_id: id("org", pledge.org),
    id: id("pledge", pledge.key, pledge.surveyedOn),
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    number,
    pledger_kind: isPersonal(pledge) ? "PERSON" : pledge.pledger.kind,
    person_id: isPersonal(pledge) ? id("person", pledge.author) : null,
    author_person_id: id("person", pledge.author),
    ...pledgerWords(loading, pledge),
    ...formOf(loading, pledge),
    state: storedState(pledge.state),
    examiner_person_id: settled ? id("person", pledge.examiner) : null,
    settled_at: settled && pledge.examinedOn !== null ? momentOf(pledge.examinedOn, pledge.key) : null,
    published_at: pledge.publishedOn === null ? null : momentOf(pledge.publishedOn, pledge.key),
    published_on: pledge.publishedOn,
    content_hash: isOpenToAll(pledge) ? hash : null,
    created_at: momentOf(pledge.surveyedOn, pledge.key),
    updated_at: momentOf(pledge.publishedOn ?? pledge.examinedOn ?? pledge.raisedOn, pledge.key),
  };
}

function pledgerWords({ plan, duty }: Loading, pledge: PlannedPledge) {
  const member = plan.members.find((one) => one.code === pledge.author);
  if (!isPersonal(pledge) || member === undefined) {
    const org = plan.orgs.find((one) => one.code === pledge.org);
    return { pledger_name: org?.name ?? "", pledger_title: "", sort_key: "", leading_cadre: false, post: "" };
  }
  return {
    pledger_name: member.name,
    pledger_title: duty(member.code, pledge.org, pledge.raisedOn)?.title ?? member.post,
    sort_key: pinyinOf(member.name),
    leading_cadre: member.leadingCadre,
    post: member.flags.includes("NO_POST") ? postOfNoPost(member.code) : member.post,
  };
}

const assignedPosts = ["政策宣传岗", "环境监督岗", "邻里调解岗", "治安巡逻岗", "扶老助困岗", "护林护水岗"];
/** PLG-16: a member without a post pledges through an assigned one. */
const postOfNoPost = (code: string): string => assignedPosts[Number(code.slice(1)) % assignedPosts.length] ?? "";

function formOf({ id, nameOf }: Loading, { oral }: PlannedPledge) {
  if (oral === null)
    return { form: "WRITTEN", oral_on: null, oral_witness: null, oral_gist: null, proxy_person_id: null };
  return {
    form: "ORAL",
    oral_on: oral.on,
    oral_witness: nameOf(oral.witness),
    oral_gist: oral.gist,
    proxy_person_id: id("person", oral.recorder),
  };
}

const answers = ["多希望办事一次讲清、说到做到。", "最急的一件已写进承诺，其余登记在册。", "去年没办完的今年接着办。"];

const surveyRow = ({ id }: Loading, pledge: PlannedPledge): Row => ({
  org_id: id("org", pledge.org),
  id: id("survey", pledge.key, pledge.surveyedOn),
  pledge_id: id("pledge", pledge.key),
  visited_on: pledge.surveyedOn,
  visited_whom: pledge.visited,
  asked: pledge.asked,
  answered: answers[pledge.key.length % answers.length] ?? "",
  recorded_by_person_id: id("person", pledge.oral?.recorder ?? pledge.author),
});

function examinationRow({ id, duty }: Loading, pledge: PlannedPledge): Row[] {
  if (pledge.examinedOn === null) return [];
  const returned = pledge.state === "RETURNED";
  return [
    {
      org_id: id("org", pledge.org),
      id: id("examination", pledge.key, pledge.examinedOn),
      pledge_id: id("pledge", pledge.key),
      decision: returned ? "RETURN" : "SETTLE",
      reason: returned ? (pledge.reason ?? "") : "",
      examiner_org_id: id("org", pledge.examinerOrg),
      examiner_person_id: id("person", pledge.examiner),
      capacity: duty(pledge.examiner, pledge.examinerOrg, pledge.examinedOn)?.title ?? "",
      decided_at: momentOf(pledge.examinedOn, pledge.key),
    },
  ];
}

function reportRow({ id, tell }: Loading, report: Loading["plan"]["reports"][number]): Row {
  const { org, items, fulfilled, overdue, notDue, withdrawn, period } = report;
  const key = id("report", org, report.reportedOn);
  tell({
    org,
    on: report.reportedOn,
    person: report.reportedBy,
    kind: "pledge_report.submit",
    subject: key,
    facts: { period, items, fulfilled, overdue, notDue },
  });
  return {
    org_id: id("org", org),
    id: key,
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    period,
    due_on: report.dueOn,
    items,
    fulfilled,
    overdue,
    not_due: notDue,
    withdrawn,
    note: report.backfilled ? "补录：发生在第一季度，5 月 9 日录入，不计迟报" : "",
    reported_by_person_id: id("person", report.reportedBy),
    reported_at: momentOf(report.reportedOn, org),
  };
}
